import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type MailingRequest, useHost } from "../../host/host";
import { RecordPicker } from "../../records/RecordPicker";
import { CodeSelect } from "../../shared/CodeSelect";
import { Failure } from "../../shared/Failure";
import { Panel } from "../../shared/Panel";
import { Loading, ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { Rows } from "./Rows";

const PURPOSES = ["newsletter", "marketing"] as const;

const useStyles = makeStyles({
  choices: { display: "flex", gap: tokens.spacingHorizontalL, flexWrap: "wrap", alignItems: "end" },
  numbers: { display: "flex", gap: tokens.spacingHorizontalXXL, flexWrap: "wrap" },
  number: { display: "flex", flexDirection: "column", fontVariantNumeric: "tabular-nums" },
});

/** The list as it would be now: how many, who is left out for which reason, and the list itself as a file. */
export function MailingPreview() {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const verb = useVerb();
  const [purpose, setPurpose] = useState<string>("newsletter");
  const [template, setTemplate] = useState("");
  const [recipient, setRecipient] = useState("");
  const [saved, setSaved] = useState<string | null>(null);
  const request: MailingRequest = { purpose, productFamily: null, template: template || null };
  const view = useQuery({ queryKey: ["mailing", request], queryFn: () => host.previewMailing(request) });
  const templates = useQuery({ queryKey: ["templates"], queryFn: () => host.listTemplates() });
  const fitting = (templates.data ?? []).filter((it) => it.kind === "marketing" && it.purpose === purpose);
  const save = () =>
    verb.run(async () => {
      setSaved(null);
      const done = await host.saveMailing(recipient ? { ...request, recipient } : request);
      if (done) setSaved(done.path);
      await queries.invalidateQueries({ queryKey: ["mailing"] });
    });
  const fault = view.data?.templateFault;
  return (
    <Panel
      title={say("mailings-tab-list")}
      actions={
        <Button
          icon={<ArrowDownload20Regular />}
          appearance="primary"
          disabledFocusable={verb.busy || !view.data || Boolean(fault)}
          onClick={() => void save()}
          data-testid="mailing-export"
        >
          {say("mailings-export")}
        </Button>
      }
    >
      <Text>{say("mailings-lead")}</Text>
      <div className={styles.choices}>
        <CodeSelect
          label={say("mailings-purpose")}
          prefix="mailing"
          codes={PURPOSES}
          value={purpose}
          onChange={(next) => {
            setPurpose(next);
            setTemplate("");
          }}
        />
        <Field label={say("mailings-template")}>
          <Select value={template} onChange={(_, data) => setTemplate(data.value)}>
            <option value="">{say("mailings-no-template")}</option>
            {fitting.map((it) => (
              <option key={it.id} value={it.id}>
                {`${it.name} ${it.version}`}
              </option>
            ))}
          </Select>
        </Field>
        <RecordPicker
          label={say("mailings-recipient")}
          noun="recipient"
          value={recipient}
          onChange={(next) => setRecipient(next === recipient ? "" : next)}
        />
      </div>
      {verb.problem && <ProblemBar error={verb.problem} />}
      {view.error && <Failure error={view.error} again={() => void view.refetch()} />}
      {saved && (
        <MessageBar intent="success">
          <MessageBarBody>{say("mailings-exported", { file: saved })}</MessageBarBody>
        </MessageBar>
      )}
      {fault && (
        <MessageBar intent="warning">
          <MessageBarBody>{`${say("mailings-not-ready")}: ${say.code("reason", fault)}`}</MessageBarBody>
        </MessageBar>
      )}
      {view.isPending && <Loading />}
      {view.data && (
        <>
          <div className={styles.numbers} data-testid="mailing-numbers">
            {(
              [
                ["mailings-listed", view.data.listed],
                ["mailings-left-out", view.data.leftOut.reduce((sum, one) => sum + one.people, 0)],
                ["mailings-suppressed", view.data.suppressed],
              ] as const
            ).map(([id, number]) => (
              <span key={id} className={styles.number}>
                <Text size={600} weight="semibold">
                  {number}
                </Text>
                <Text>{say(id)}</Text>
              </span>
            ))}
          </div>
          {view.data.leftOut.length === 0 && <Text>{say("mailings-none-left-out")}</Text>}
          <Rows
            label={say("mailings-left-out")}
            heads={[say("mailings-reason"), say("mailings-people")]}
            rows={view.data.leftOut.map((one) => [say.title("left-out", one.reason), one.people])}
          />
          {view.data.lines.length > 0 && (
            <>
              <Text>{say("mailings-shown", { count: view.data.lines.length })}</Text>
              <Rows
                label={say("mailings-who")}
                heads={[say("mailings-who"), say("mailings-reason")]}
                rows={view.data.lines.map((line) => [line.who, say.title("left-out", line.reason)])}
                people={view.data.lines.map((line) => line.personId)}
              />
            </>
          )}
        </>
      )}
    </Panel>
  );
}
