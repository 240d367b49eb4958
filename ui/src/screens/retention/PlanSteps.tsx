import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { ArrowUndo20Regular, Broom20Regular, Signature20Regular } from "@fluentui/react-icons";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "../../app/session";
import { type PlanView, useHost } from "../../host/host";
import { Panel } from "../../shared/Panel";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useWork } from "../../shared/useWork";
import { WorkBar } from "../../shared/WorkBar";
import { useSay } from "../../wording";
import { EraseDialog } from "./EraseDialog";
import { LastChance } from "./LastChance";
import { halfway } from "./PlanState";
import { Way } from "./Way";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

interface PlanStepsProps {
  plan: PlanView;
  changed(next: PlanView): Promise<void>;
}

/** More people than this need a second signature; the core says so too. */
const ALONE = 1;

/** Where a plan stands on its way, and what can be done next. Until the erasing itself has begun, all of it can be undone. */
export function PlanSteps({ plan, changed }: PlanStepsProps) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const go = useNavigate();
  const { user } = useSession();
  const work = useWork();
  const verb = useVerb();
  const [asking, setAsking] = useState(false);
  const [counting, setCounting] = useState(false);
  const batch = plan.people > ALONE;
  const open = plan.state === "made" || plan.state === "waiting" || plan.state === "signed";
  // Everything is erased; the file is still to be wiped of it.
  const traces = plan.state === "traces";
  const nothing = plan.items === 0;
  const mine = plan.madeBy === user;
  const erasable = !nothing && (plan.state === "signed" || (plan.state === "made" && !batch));
  const busy = verb.busy || work.busy || counting;

  const ask = () => verb.run(async () => changed(await host.applyRetention({ id: plan.id })));
  const erase = () => {
    setCounting(false);
    void work.run(async () => changed(await host.applyRetention({ id: plan.id })));
  };
  const takeBack = () => verb.run(async () => changed(await host.withdrawRetentionPlan({ id: plan.id })));
  const settle = (how: "sign" | "reject") =>
    verb.run(async () => {
      await host.runForm({ noun: "approval", verb: how, about: plan.approvalId, task: null, values: {} }, null);
      await changed(await host.showRetentionPlan(plan.id));
    });

  return (
    <Panel>
      <Way plan={plan} batch={batch} />
      <Standing plan={plan} mine={mine} batch={batch} />
      {verb.problem && <ProblemBar error={verb.problem} testId="plan-problem" />}
      {work.problem && work.problem.code !== "cancelled" && <ProblemBar error={work.problem} again={erase} />}
      {counting && <LastChance begin={erase} undo={() => setCounting(false)} />}
      {work.busy && <WorkBar label={say("retention-erasing")} share={work.share} cancel={work.cancel} />}
      {!work.busy && !counting && (
        <div className={styles.actions}>
          {plan.state === "made" && batch && !nothing && (
            <Button
              appearance="primary"
              icon={verb.busy ? <Spinner size="tiny" /> : <Signature20Regular />}
              disabledFocusable={busy}
              onClick={() => void ask()}
              data-testid="plan-ask"
            >
              {say("retention-ask-signature")}
            </Button>
          )}
          {plan.state === "waiting" && !mine && (
            <>
              <Button
                appearance="primary"
                icon={<Signature20Regular />}
                disabledFocusable={busy}
                onClick={() => void settle("sign")}
                data-testid="plan-sign"
              >
                {say.title("form-approval", "sign")}
              </Button>
              <Button disabledFocusable={busy} onClick={() => void settle("reject")} data-testid="plan-reject">
                {say.title("form-approval", "reject")}
              </Button>
            </>
          )}
          {erasable && (
            <Button
              appearance="primary"
              icon={<Broom20Regular />}
              disabledFocusable={busy}
              onClick={() => setAsking(true)}
              data-testid="plan-erase"
            >
              {say(halfway(plan) ? "retention-go-on" : "retention-erase")}
            </Button>
          )}
          {open && !nothing && (
            <Button
              icon={<ArrowUndo20Regular />}
              disabledFocusable={busy}
              onClick={() => void takeBack()}
              data-testid="plan-withdraw"
            >
              {say(halfway(plan) ? "retention-stop-here" : "retention-take-back")}
            </Button>
          )}
          {traces && (
            <Button appearance="primary" icon={<Broom20Regular />} onClick={erase} data-testid="plan-wipe">
              {say("retention-wipe")}
            </Button>
          )}
          {((!open && !traces) || nothing) && (
            <Button onClick={() => void go({ to: "/retention", search: { tab: "queue" } })}>
              {say("retention-to-queue")}
            </Button>
          )}
        </div>
      )}
      {asking && (
        <EraseDialog
          plan={plan}
          close={() => setAsking(false)}
          erase={() => {
            setAsking(false);
            setCounting(true);
          }}
        />
      )}
    </Panel>
  );
}

/** What is the case, and who must do what. */
function Standing({ plan, mine, batch }: { plan: PlanView; mine: boolean; batch: boolean }) {
  const say = useSay();
  const done = plan.items - plan.left;
  const [id, intent] = ((): [string, "info" | "success" | "warning"] => {
    if (plan.items === 0) return ["nothing", "info"];
    if (halfway(plan)) return ["halfway", "warning"];
    if (plan.state === "made") return [batch ? "made-batch" : "made-one", "info"];
    if (plan.state === "waiting") return [mine ? "waiting-mine" : "waiting-yours", mine ? "info" : "warning"];
    if (plan.state === "applied") return ["applied", "success"];
    if (plan.state === "traces") return ["traces", "warning"];
    return [plan.state, "info"];
  })();
  return (
    <MessageBar intent={intent} layout="multiline" data-testid={`plan-standing-${id}`}>
      <MessageBarBody>
        <MessageBarTitle>{say(`retention-standing-${id}`)}</MessageBarTitle>{" "}
        {say(`retention-standing-${id}-next`, { by: plan.madeBy, done, items: plan.items })}
      </MessageBarBody>
    </MessageBar>
  );
}
