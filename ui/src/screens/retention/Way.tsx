import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, Circle16Regular, RadioButton16Filled } from "@fluentui/react-icons";
import type { PlanView } from "../../host/host";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  way: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  step: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  now: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** How many steps of the way are behind: dry run, signature, erasing, certificate. */
export function stepsDone(plan: PlanView): number {
  if (plan.state === "applied") return 4;
  return plan.state === "signed" || plan.state === "traces" ? 2 : 1;
}

/** The way of a plan: dry run, second signature where it is about several people, erasing, certificate. */
export function Way({ plan, batch }: { plan: PlanView; batch: boolean }) {
  const styles = useStyles();
  const say = useSay();
  const done = stepsDone(plan);
  const ended = plan.state === "rejected" || plan.state === "withdrawn" || plan.items === 0;
  const names = ["dry-run", "signature", "erasing", "certificate"] as const;
  const steps = names.map((name, at) => ({ name, at })).filter(({ name }) => batch || name !== "signature");
  const now = ended ? undefined : steps.find(({ at }) => at >= done);
  return (
    <ol className={styles.way} aria-label={say("retention-way")}>
      {steps.map((step) => {
        const behind = step.at < done;
        const here = step === now;
        const Icon = behind ? CheckmarkCircle16Filled : here ? RadioButton16Filled : Circle16Regular;
        return (
          <li
            key={step.name}
            className={mergeClasses(styles.step, behind && styles.done, here && styles.now)}
            aria-current={here ? "step" : undefined}
          >
            <Icon aria-hidden />
            <Text weight={here ? "semibold" : "regular"}>{say(`retention-way-${step.name}`)}</Text>
          </li>
        );
      })}
    </ol>
  );
}
