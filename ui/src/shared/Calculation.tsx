import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Calculator16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { StepView } from "../host/host";
import { type Say, useSay } from "../wording";
import { when } from "./iso";
import { outcomeOf } from "./outcome";
import { Unbroken } from "./Unbroken";

const useStyles = makeStyles({
  button: { whiteSpace: "nowrap", color: tokens.colorBrandForegroundLink },
  list: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    fontVariantNumeric: "tabular-nums",
  },
  outcome: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  step: { display: "grid", gridTemplateColumns: "24px 1fr", columnGap: tokens.spacingHorizontalS },
  number: { color: tokens.colorNeutralForeground3 },
  source: { display: "block", color: tokens.colorNeutralForeground3 },
});

/** One step of a calculation in words. */
export function stepSentence(step: StepView, say: Say): string {
  return say(`step-${step.code}`, {
    from: when(step.from),
    to: when(step.to),
    count: step.count ?? 0,
    source: step.source,
    holiday: step.holiday ? say.code("holiday", step.holiday) : "",
  });
}

/** The office's own day beside the last day, and where the clock of a request stands. */
function OutcomeLine({ steps }: { steps: readonly StepView[] }) {
  const styles = useStyles();
  const say = useSay();
  const { clocks, internalDay, lastDay } = outcomeOf(steps);
  if (!lastDay) return null;
  return (
    <li className={styles.outcome} data-testid="outcome">
      {clocks.map((clock) => (
        <Badge key={clock} appearance="tint" color={clock === "initial" ? "informative" : "warning"}>
          {say.title("request-clock", clock)}
        </Badge>
      ))}
      {internalDay && <Text>{say("steps-internal-day", { day: when(internalDay) })}</Text>}
      <Text weight="semibold">{say("steps-last-day", { day: when(lastDay) })}</Text>
    </li>
  );
}

export function Steps({ steps }: { steps: readonly StepView[] }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <ol className={styles.list} data-testid="steps">
      <OutcomeLine steps={steps} />
      {steps.map((step, index) => (
        <li key={`${step.code} ${step.from} ${step.to}`} className={styles.step}>
          <Text className={styles.number} aria-hidden>
            {index + 1}
          </Text>
          <Text>
            <Unbroken text={stepSentence(step, say)} />
            <Text size={200} className={styles.source}>
              {say("steps-rule", { rule: step.rule, from: step.validFrom })}
            </Text>
          </Text>
        </li>
      ))}
    </ol>
  );
}

/** A button that opens how a date was found, and whether it is open; what opens has the `id`. */
export function useOpening(label?: string) {
  const [open, setOpen] = useState(false);
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  const button = (
    <Button
      size="small"
      appearance="subtle"
      className={styles.button}
      icon={<Calculator16Regular />}
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      data-testid="explain"
      onClick={() => setOpen(!open)}
    >
      {open ? say("steps-hide") : (label ?? say("steps-show"))}
    </Button>
  );
  return { open, id, button };
}

/** A button that says how a date was found. The steps open below it, in `children`'s place. */
export function useCalculation(steps: readonly StepView[], label?: string) {
  const { open, id, button } = useOpening(label);
  if (steps.length === 0) return { button: null, steps: null };
  return {
    button,
    steps: open ? (
      <div id={id}>
        <Steps steps={steps} />
      </div>
    ) : null,
  };
}

/** The button and its steps, one under the other. */
export function Calculation({ steps, label }: { steps: readonly StepView[]; label?: string }) {
  const calculation = useCalculation(steps, label);
  return (
    <>
      <div>{calculation.button}</div>
      {calculation.steps}
    </>
  );
}
