import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { StepView } from "../host/host";
import { capital, useSay } from "../wording";
import { useCalculation } from "./Calculation";
import { Unbroken } from "./Unbroken";

const useStyles = makeStyles({
  dim: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  explain: { "& > button": { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` } },
  why: { display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

interface KeptProps {
  /** Why it is kept, in words. */
  reason: string;
  /** Without a last day it is still running. */
  lastDay: string | null;
  eraseFrom: string | null;
  steps: readonly StepView[];
  /** Whether nobody has decided the time yet. */
  proposal?: boolean;
}

/** "Varför finns detta kvar?": the reason, the last day, and how that day was found. */
export function Kept({ reason, lastDay, eraseFrom, steps, proposal = false }: KeptProps) {
  const styles = useStyles();
  const say = useSay();
  const calculation = useCalculation(steps);
  const words = { reason: capital(reason) };
  return (
    <div>
      <div className={styles.why}>
        <Text className={styles.dim}>
          <Text weight="semibold">{say("why-label")}</Text>{" "}
          <Unbroken
            text={
              lastDay ? say("why-until", { ...words, day: lastDay, erase: eraseFrom ?? "" }) : say("why-reason", words)
            }
          />
        </Text>
        {proposal && (
          <Badge appearance="tint" color="warning">
            {say("why-proposal")}
          </Badge>
        )}
        <span className={styles.explain}>{calculation.button}</span>
      </div>
      {calculation.steps}
    </div>
  );
}
