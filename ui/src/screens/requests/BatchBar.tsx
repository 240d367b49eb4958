import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Print20Regular } from "@fluentui/react-icons";
import { useSession } from "../../app/session";
import { ProblemBar } from "../../shared/states";
import { WorkBar } from "../../shared/WorkBar";
import { useSay } from "../../wording";
import type { Batch } from "./useBatch";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalM, minHeight: "32px" },
});

/** What can be done with the chosen cases, and how far it has come. */
export function BatchBar({ batch }: { batch: Batch }) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useSession();
  const { chosen, work } = batch;
  return (
    <>
      {chosen.size > 0 && !work.busy && (
        <div className={styles.bar} data-testid="batch">
          <Text weight="semibold" role="status">
            {say("batch-chosen", { count: chosen.size })}
          </Text>
          <Button icon={<Print20Regular />} onClick={() => batch.draw(language)} data-testid="batch-draw">
            {say("batch-draw")}
          </Button>
          <Button appearance="subtle" onClick={() => batch.choose([...chosen], false)}>
            {say("batch-forget")}
          </Button>
        </div>
      )}
      {work.busy && <WorkBar label={say("batch-drawing")} share={work.share} cancel={work.cancel} />}
      {work.problem && <ProblemBar error={work.problem} />}
    </>
  );
}
