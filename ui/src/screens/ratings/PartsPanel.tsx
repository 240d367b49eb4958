import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useDraft } from "../../app/drafts";
import { useRemembered } from "../../app/whereabouts";
import { type CompleteDispute, type DisputeView, useHost } from "../../host/host";
import { Panel } from "../../shared/Panel";
import { SideForm } from "../../shared/SideForm";
import { useMeanwhile } from "../../shared/useMeanwhile";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import type { DisputeProps } from "./DisputePlace";
import { FileList } from "./FileList";
import { PartFields, type PartValue } from "./PartFields";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  words: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

/** The three parts of the statement, each with its supporting documents. */
// policy: 48
export function PartsPanel({ dispute, changed }: DisputeProps) {
  const styles = useStyles();
  const say = useSay();
  const [editing, setEditing] = useRemembered("parts-editing", false);
  return (
    <Panel
      title={say("dispute-parts")}
      actions={
        dispute.openSteps.includes("complete") && (
          <Button size="small" onClick={() => setEditing(true)} data-testid="dispute-complete">
            {say.title("dispute-step", "complete")}
          </Button>
        )
      }
    >
      {dispute.parts.map((part) => (
        <div key={part.kind} className={styles.part}>
          <div className={styles.head}>
            <Text weight="semibold">{say.title("dispute-part", part.kind)}</Text>
            <Badge appearance="tint" color={part.complete ? "success" : "warning"}>
              {part.complete ? say("dispute-part-complete") : say("dispute-part-incomplete")}
            </Badge>
          </div>
          <Text className={styles.words}>{part.text ?? "–"}</Text>
          {part.noDocuments && <Text size={200}>{say("dispute-no-documents")}</Text>}
          <FileList files={part.documents} dispute={dispute} slot={part.kind} changed={changed} />
        </div>
      ))}
      {editing && <Complete dispute={dispute} changed={changed} close={() => setEditing(false)} />}
    </Panel>
  );
}

/** The parts of a statement, and what the core calls them. */
const PARTS = [
  ["cause", "cause"],
  ["whyWrong", "why-wrong"],
  ["adjustment", "adjustment"],
] as const;

type Parts = Record<(typeof PARTS)[number][0], PartValue>;

function partsOf(dispute: DisputeView): Parts {
  const of = (kind: string): PartValue => {
    const part = dispute.parts.find((it) => it.kind === kind);
    return { text: part?.text ?? "", none: part?.noDocuments ?? false };
  };
  return { cause: of("cause"), whyWrong: of("why-wrong"), adjustment: of("adjustment") };
}

function requestOf(dispute: string, { cause, whyWrong, adjustment }: Parts): CompleteDispute {
  const part = ({ text, none }: PartValue) => ({ text: text.trim() || null, noDocuments: none });
  return { dispute, cause: part(cause), whyWrong: part(whyWrong), adjustment: part(adjustment) };
}

function Complete({ dispute, changed, close }: DisputeProps & { close(): void }) {
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const initial = useMemo(() => partsOf(dispute), [dispute]);
  const draft = useDraft(`dispute-parts-${dispute.id}`, initial);
  const { value, change } = draft;
  const look = async () => partsOf(await host.showDispute(dispute.id));
  const leave = () => {
    draft.drop();
    close();
  };
  const meanwhile = useMeanwhile({
    draft,
    look,
    lines: (it) =>
      PARTS.map(([key, kind]) => [
        say.title("dispute-part", kind),
        [it[key].text, it[key].none ? say("dispute-no-documents") : ""].filter(Boolean).join(" · "),
      ]),
    of: () => ({ records: [dispute.id], verb: "disputes.complete" }),
    leave,
  });
  const save = () =>
    void verb.run(() =>
      meanwhile.guard(async () => {
        changed(await host.completeDispute(requestOf(dispute.id, value), requestOf(dispute.id, draft.begun)));
        leave();
      }),
    );
  return (
    <SideForm
      title={say("dispute-parts")}
      submitLabel={say("act-save")}
      busy={verb.busy}
      dirty={draft.dirty}
      forget={draft.drop}
      problem={verb.besides(["cause", "why-wrong", "adjustment"])}
      submit={save}
      close={leave}
    >
      {meanwhile.told}
      <PartFields kind="cause" value={value.cause} problem={verb.at("cause")} change={(cause) => change({ cause })} />
      <PartFields
        kind="why-wrong"
        value={value.whyWrong}
        problem={verb.at("why-wrong")}
        change={(whyWrong) => change({ whyWrong })}
      />
      <PartFields
        kind="adjustment"
        value={value.adjustment}
        problem={verb.at("adjustment")}
        change={(adjustment) => change({ adjustment })}
      />
    </SideForm>
  );
}
