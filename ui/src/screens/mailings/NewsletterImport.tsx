import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type NewsletterReport, useHost } from "../../host/host";
import { CodeSelect } from "../../shared/CodeSelect";
import { Panel } from "../../shared/Panel";
import { ProblemBar } from "../../shared/states";
import { TextField } from "../../shared/TextField";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { Rows } from "./Rows";

const KINDS = ["subscribed", "unsubscribed", "bounced", "sent", "opened", "clicked"] as const;
const EVENTS: readonly string[] = ["bounced", "sent", "opened", "clicked"];

const useStyles = makeStyles({
  bar: { display: "flex", gap: tokens.spacingHorizontalM, alignItems: "center", flexWrap: "wrap" },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, maxWidth: "640px" },
});

/** A newsletter tool's file: chosen, rehearsed if wanted, and brought in. */
export function NewsletterImport() {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const verb = useVerb();
  const [file, setFile] = useState<string | null>(null);
  const [kind, setKind] = useState<string>("unsubscribed");
  const [wording, setWording] = useState("");
  const [version, setVersion] = useState("");
  const [campaign, setCampaign] = useState("");
  const [report, setReport] = useState<NewsletterReport | null>(null);
  const choose = () =>
    verb.run(async () => {
      setFile(await host.chooseNewsletterFile());
      setReport(null);
    });
  const run = (dryRun: boolean) =>
    verb.run(async () => {
      const subscribed = kind === "subscribed";
      const decision = {
        kind,
        wording: subscribed && wording.trim() ? wording : null,
        version: subscribed && version.trim() ? version : null,
        campaign: campaign.trim() || null,
        dryRun,
      };
      setReport(await host.runNewsletter(decision));
      if (!dryRun) await queries.invalidateQueries();
    });
  return (
    <Panel title={say("mailings-import")}>
      <Text>{say("mailings-import-lead")}</Text>
      <div className={styles.fields}>
        <CodeSelect
          label={say("mailings-import-kind")}
          prefix="newsletter-kind"
          codes={KINDS}
          value={kind}
          onChange={setKind}
        />
        {kind === "subscribed" && (
          <>
            <TextField label={say("mailings-import-words")} rows={4} value={wording} onChange={setWording} />
            <TextField
              label={say("mailings-import-version")}
              value={version}
              problem={verb.at("version")}
              onChange={setVersion}
            />
          </>
        )}
        {EVENTS.includes(kind) && (
          <TextField label={say("mailings-import-campaign")} value={campaign} onChange={setCampaign} />
        )}
      </div>
      <div className={styles.bar}>
        <Button icon={<FolderOpen20Regular />} onClick={() => void choose()} data-testid="newsletter-choose">
          {say("mailings-choose-file")}
        </Button>
        {file && <Text>{say("mailings-file", { file })}</Text>}
        <Button disabledFocusable={!file || verb.busy} onClick={() => void run(true)} data-testid="newsletter-rehearse">
          {say("mailings-import-rehearse")}
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={!file || verb.busy}
          onClick={() => void run(false)}
          data-testid="newsletter-run"
        >
          {say("mailings-import-run")}
        </Button>
      </div>
      {verb.problem && <ProblemBar error={verb.problem} />}
      {report && (
        <>
          <MessageBar intent={report.dryRun ? "info" : "success"} data-testid="newsletter-report">
            <MessageBarBody>
              {say(report.dryRun ? "mailings-import-rehearsed" : "mailings-import-done")}
              {". "}
              {say("mailings-import-report", {
                read: report.read,
                added: report.added,
                updated: report.updated,
                withdrawn: report.withdrawn,
                suppressed: report.suppressed,
                counted: report.counted,
                unchanged: report.unchanged,
                rejected: report.rejected.length,
              })}
            </MessageBarBody>
          </MessageBar>
          <Rows
            label={say("mailings-import")}
            heads={[say.title("field", "file"), say("mailings-reason")]}
            rows={[...report.rejected, ...report.warnings].map((issue) => [
              `${issue.row}${issue.column ? `, ${issue.column}` : ""}`,
              say.title("import", issue.code),
            ])}
          />
        </>
      )}
    </Panel>
  );
}
