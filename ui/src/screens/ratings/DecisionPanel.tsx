import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useDraft } from "../../app/drafts";
import { useSession } from "../../app/session";
import { useRemembered } from "../../app/whereabouts";
import { type DisputeView, useHost } from "../../host/host";
import { CodeSelect } from "../../shared/CodeSelect";
import { Facts } from "../../shared/Facts";
import { when } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { SideForm } from "../../shared/SideForm";
import { ProblemBar } from "../../shared/states";
import { TextField } from "../../shared/TextField";
import { orLookAgain } from "../../shared/useMeanwhile";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import type { DisputeProps } from "./DisputePlace";

const OUTCOMES = ["upheld", "adjusted", "removed", "statement"] as const;
const STARS = ["1", "2", "3", "4", "5"] as const;
const EMPTY = { outcome: "upheld", stars: "", statement: "", reasons: "" };

const useStyles = makeStyles({
  actions: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  words: { whiteSpace: "pre-wrap" },
});

/** The decision: proposed by one, signed by another. Locked until both sides have been heard. */
// policy: 49, 50, 52
export function DecisionPanel({ dispute, changed }: DisputeProps) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const { user } = useSession();
  const [open, setOpen] = useRemembered<"propose" | "dismiss" | null>("decision-open", null);
  const may = (step: string) => dispute.openSteps.includes(step);
  const run = (call: () => Promise<DisputeView>) =>
    void verb.run(async () => {
      const look = async () => changed(await host.showDispute(dispute.id));
      changed(await orLookAgain(call, look));
    });
  const decision = dispute.decision;
  const locked = dispute.state === "open" && !may("propose");
  // The core refuses it too; nobody is offered what she may not do.
  const signable = may("sign") && decision?.proposedBy !== user;
  return (
    <Panel title={say("dispute-decision")}>
      {verb.problem && <ProblemBar error={verb.problem} />}
      {locked && (
        <MessageBar intent="info" layout="multiline" data-testid="decision-locked">
          <MessageBarBody>{say("dispute-decision-locked")}</MessageBarBody>
        </MessageBar>
      )}
      {decision && (
        <>
          <Facts
            facts={[
              [
                say("dispute-outcome"),
                say.title("outcome", decision.outcome) + (decision.stars === null ? "" : ` → ${decision.stars}`),
              ],
              ...(decision.statement
                ? [
                    [
                      say("dispute-statement"),
                      <span key="s" className={styles.words}>
                        {decision.statement}
                      </span>,
                    ] as const,
                  ]
                : []),
              [
                say("dispute-reasons"),
                <span key="r" className={styles.words}>
                  {decision.reasons}
                </span>,
              ],
            ]}
          />
          <Text size={200}>
            {say("dispute-decision-by", { who: decision.proposedBy, at: when(decision.proposedAt) })}
          </Text>
          {decision.signedBy && decision.decidedAt && (
            <Text size={200}>
              {say("dispute-decision-signed", { who: decision.signedBy, at: when(decision.decidedAt) })}
            </Text>
          )}
        </>
      )}
      {may("sign") && <Text>{say("dispute-decision-waits")}</Text>}
      <div className={styles.actions}>
        {dispute.state === "open" && (
          <Button
            appearance="primary"
            disabledFocusable={!may("propose") || verb.busy}
            onClick={() => may("propose") && setOpen("propose")}
            data-testid="decision-propose"
          >
            {say("dispute-propose")}
          </Button>
        )}
        {signable && (
          <Button
            appearance="primary"
            disabledFocusable={verb.busy}
            onClick={() => run(() => host.signDecision(dispute.id, decision))}
            data-testid="decision-sign"
          >
            {say("dispute-sign")}
          </Button>
        )}
        {may("reject") && (
          <Button disabledFocusable={verb.busy} onClick={() => run(() => host.rejectDecision(dispute.id, decision))}>
            {say("dispute-reject")}
          </Button>
        )}
        {may("lift") && (
          <Button
            appearance="primary"
            disabledFocusable={verb.busy}
            onClick={() => run(() => host.liftRestriction(dispute.id))}
            data-testid="restriction-lift"
          >
            {say("dispute-lift")}
          </Button>
        )}
        {may("dismiss") && <Button onClick={() => setOpen("dismiss")}>{say("dispute-dismiss")}</Button>}
      </div>
      {open && <Decide kind={open} dispute={dispute} changed={changed} close={() => setOpen(null)} />}
    </Panel>
  );
}

function Decide({ kind, dispute, changed, close }: DisputeProps & { kind: "propose" | "dismiss"; close(): void }) {
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const draft = useDraft(`dispute-${kind}-${dispute.id}`, EMPTY);
  const { value, change } = draft;
  const leave = () => {
    draft.drop();
    close();
  };
  const save = () =>
    void verb.run(async () => {
      const reasons = value.reasons.trim();
      changed(
        kind === "dismiss"
          ? await host.dismissDispute({ dispute: dispute.id, reasons })
          : await host.proposeDecision({
              dispute: dispute.id,
              outcome: value.outcome,
              stars: value.outcome === "adjusted" ? value.stars : null,
              statement: value.outcome === "statement" ? value.statement.trim() : null,
              reasons,
            }),
      );
      leave();
    });
  return (
    <SideForm
      title={say(kind === "dismiss" ? "dispute-dismiss" : "dispute-propose")}
      submitLabel={say(kind === "dismiss" ? "dispute-dismiss" : "dispute-propose")}
      submitTestId="decision-submit"
      busy={verb.busy}
      ready={value.reasons.trim() !== ""}
      dirty={draft.dirty}
      forget={draft.drop}
      problem={verb.besides(["reasons", "stars", "statement", "outcome"])}
      submit={save}
      close={leave}
    >
      {kind === "dismiss" ? (
        <Text>{say("dispute-dismiss-hint")}</Text>
      ) : (
        <CodeSelect
          label={say("dispute-outcome")}
          prefix="outcome"
          codes={OUTCOMES}
          value={value.outcome}
          problem={verb.at("outcome")}
          onChange={(outcome) => change({ outcome })}
        />
      )}
      {kind === "propose" && value.outcome === "adjusted" && (
        <CodeSelect
          label={say("dispute-new-stars")}
          prefix="stars"
          codes={STARS.filter((stars) => stars !== String(dispute.starsBefore))}
          value={value.stars}
          problem={verb.at("stars")}
          onChange={(stars) => change({ stars })}
          required
        />
      )}
      {kind === "propose" && value.outcome === "statement" && (
        <TextField
          label={say("dispute-statement")}
          rows={4}
          value={value.statement}
          problem={verb.at("statement")}
          onChange={(statement) => change({ statement })}
          required
        />
      )}
      <TextField
        label={say("dispute-reasons")}
        hint={say("dispute-decision-hint")}
        rows={6}
        value={value.reasons}
        problem={verb.at("reasons")}
        onChange={(reasons) => change({ reasons })}
        required
        testId="decision-reasons"
      />
    </SideForm>
  );
}
