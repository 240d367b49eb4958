import { MessageBar, MessageBarBody, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ProblemBar } from "../../shared/states";
import type { Work } from "../../shared/useWork";
import { WorkBar } from "../../shared/WorkBar";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  opening: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** What an opening does that takes a while, how far it has come, and how to break it off; nothing while it is quick. */
export function OpeningBar({ work }: { work: Work }) {
  const styles = useStyles();
  const say = useSay();
  const { part } = work;
  const label = part && say(`unlock-${part}`);
  return (
    <>
      {/* Heard once a part; how far it has come is for whoever asks the bar. */}
      <span role="status" className={styles.unseen} data-testid="opening-part">
        {label}
      </span>
      {label && (
        <div className={styles.opening}>
          {part !== "working-out-due" && <Text size={200}>{say("unlock-upgrade-why")}</Text>}
          <WorkBar label={label} share={work.share} cancel={work.cancel} stopping={work.stopping} />
        </div>
      )}
    </>
  );
}

/** Why an opening came to nothing. That somebody broke it off herself is no fault. */
export function OpeningProblem({ problem, testId }: { problem: Work["problem"]; testId?: string }) {
  const say = useSay();
  if (problem?.code === "cancelled")
    return (
      <MessageBar intent="info" layout="multiline" data-testid="unlock-cancelled">
        <MessageBarBody>{say("unlock-cancelled")}</MessageBarBody>
      </MessageBar>
    );
  return problem && <ProblemBar error={problem} testId={testId} />;
}
