import { Divider, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { RequestView } from "../../host/host";
import { Calculation } from "../../shared/Calculation";
import { Panel } from "../../shared/Panel";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  day: { fontVariantNumeric: "tabular-nums", display: "block" },
  dim: { color: tokens.colorNeutralForeground2, display: "block" },
});

/** Both last days, each with its calculation: one month, and three if the office says why in time. */
export function LimitPanel({ request }: { request: RequestView }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Panel title={say("case-limits")}>
      <div>
        <Text size={200} className={styles.dim}>
          {say("requests-last-day")}
        </Text>
        <Text size={500} weight="semibold" className={styles.day}>
          {request.lastDay}
        </Text>
        <Text size={200} className={styles.dim}>
          {say("case-internal", { day: request.internalDay })}
        </Text>
      </div>
      <Calculation steps={request.steps} />
      <Divider />
      <div>
        <Text size={200} className={styles.dim}>
          {say("case-extended")}
        </Text>
        <Text size={400} weight="semibold" className={styles.day}>
          {request.extendedLastDay}
        </Text>
      </div>
      <Calculation steps={request.extendedSteps} label={say("case-extended-show")} />
    </Panel>
  );
}
