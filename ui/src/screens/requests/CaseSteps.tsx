import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircle20Filled,
  ChevronRight16Regular,
  Circle20Regular,
  PauseCircle20Filled,
  RecordStop20Regular,
} from "@fluentui/react-icons";
import type { RequestView } from "../../host/host";
import { useSay } from "../../wording";
import { type Standing, stepsOf } from "./stages";

const useStyles = makeStyles({
  steps: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    listStyleType: "none",
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  step: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  arrow: { color: tokens.colorNeutralForeground3, marginLeft: tokens.spacingHorizontalXS },
  done: { color: tokens.colorStatusSuccessForeground1 },
  now: { color: tokens.colorBrandForeground1 },
  waiting: { color: tokens.colorStatusWarningForeground1 },
  next: { color: tokens.colorNeutralForeground2 },
});

const ICONS = {
  done: CheckmarkCircle20Filled,
  now: RecordStop20Regular,
  waiting: PauseCircle20Filled,
  next: Circle20Regular,
} satisfies Record<Standing, unknown>;

/** Where a case stands on its way from receipt to its end. */
export function CaseSteps({ request }: { request: RequestView }) {
  const styles = useStyles();
  const say = useSay();
  const steps = stepsOf(request);
  return (
    <ol className={styles.steps} aria-label={say("case-steps")} data-testid="case-steps">
      {steps.map(({ code, standing }, at) => {
        const Icon = ICONS[standing];
        const here = standing === "now" || standing === "waiting";
        return (
          <li
            key={code}
            aria-current={here ? "step" : undefined}
            className={mergeClasses(styles.step, styles[standing])}
            data-standing={standing}
          >
            <Icon aria-label={say(`step-is-${standing}`)} />
            <Text weight={here ? "semibold" : "regular"}>
              {code === "registered" ? say("case-step-registered") : say.title("stage", code)}
            </Text>
            {at < steps.length - 1 && <ChevronRight16Regular className={styles.arrow} aria-hidden />}
          </li>
        );
      })}
    </ol>
  );
}
