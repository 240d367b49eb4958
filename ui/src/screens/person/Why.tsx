import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { RetentionView, SourceView } from "../../host/host";
import { useCalculation } from "../../shared/Calculation";
import { Unbroken } from "../../shared/Unbroken";
import { capital, useSay } from "../../wording";

const useStyles = makeStyles({
  why: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  dim: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** "Varför finns detta kvar?": the reason, the last day, and how that day was found. */
export function Why({ retention }: { retention: RetentionView }) {
  const styles = useStyles();
  const say = useSay();
  const calculation = useCalculation(retention.steps);
  const reason = capital(say.code("retention", retention.rule));
  return (
    <div className={styles.why}>
      <div className={styles.line}>
        <Text className={styles.dim}>
          <Text weight="semibold">{say("why-label")}</Text>{" "}
          <Unbroken
            text={
              retention.lastDayKept
                ? say("why-until", { reason, day: retention.lastDayKept, erase: retention.eraseFrom ?? "" })
                : say("why-reason", { reason })
            }
          />
        </Text>
        {calculation.button}
      </div>
      {calculation.steps}
    </div>
  );
}

/** Where a piece of data came from. */
export function Source({ source }: { source: SourceView }) {
  const styles = useStyles();
  const say = useSay();
  const kind = say.code("source", source.kind);
  return (
    <Text size={200} className={styles.dim}>
      {source.detail
        ? say("source-line-detail", { kind, detail: source.detail, on: source.on })
        : say("source-line", { kind, on: source.on })}
    </Text>
  );
}
