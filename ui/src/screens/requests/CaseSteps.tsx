import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, Circle20Regular, RecordStop20Regular } from "@fluentui/react-icons";
import type { RequestView } from "../../host/host";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  steps: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXL,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    flexShrink: 0,
  },
  step: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  now: { color: tokens.colorBrandForeground1 },
});

type Standing = "done" | "now" | "next";

/** Where each step of a case stands. A paper answers a request for access; other rights are only registered here. */
export function standings(request: Pick<RequestView, "state">): Record<"registered" | "answer" | "closed", Standing> {
  const answered = request.state === "answered";
  return { registered: "done", answer: answered ? "done" : "now", closed: answered ? "done" : "next" };
}

export function CaseSteps({ request }: { request: RequestView }) {
  const styles = useStyles();
  const say = useSay();
  const at = standings(request);
  return (
    <ol className={styles.steps} aria-label={say("case-steps")}>
      {(["registered", "answer", "closed"] as const).map((step) => (
        <li
          key={step}
          aria-current={at[step] === "now" ? "step" : undefined}
          className={mergeClasses(styles.step, at[step] === "done" && styles.done, at[step] === "now" && styles.now)}
        >
          {at[step] === "done" ? (
            <CheckmarkCircle20Filled aria-hidden />
          ) : at[step] === "now" ? (
            <RecordStop20Regular aria-hidden />
          ) : (
            <Circle20Regular aria-hidden />
          )}
          <Text weight={at[step] === "now" ? "semibold" : "regular"}>
            {say(`case-step-${step === "answer" && at.answer === "done" ? "answered" : step}`)}
          </Text>
        </li>
      ))}
    </ol>
  );
}
