import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, Circle20Regular, RecordStop20Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useSay } from "../../wording";
import { Frame } from "./Frame";

/** The steps of a new register, and of a computer that joins one, in their order. Their words are `tour-<name>`. */
const TOURS = {
  create: ["organisation", "admin", "kit", "backup", "start"],
  join: ["join", "kit", "backup"],
} as const;

/** What the steps lead to. */
export type Tour = keyof typeof TOURS;
type TourStep = (typeof TOURS)[Tour][number];

const useStyles = makeStyles({
  steps: {
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  step: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalXXS,
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  now: { color: tokens.colorBrandForeground1 },
});

interface TourFrameProps {
  tour?: Tour;
  step: TourStep;
  title: string;
  children: ReactNode;
}

/** The frame around a step, with the way so far and what is left of it. */
export function TourFrame({ tour = "create", step, title, children }: TourFrameProps) {
  const styles = useStyles();
  const say = useSay();
  const steps: readonly TourStep[] = TOURS[tour];
  const here = steps.indexOf(step);
  return (
    <Frame wide title={title} under={say("create-step", { step: here + 1, of: steps.length })}>
      <ol className={styles.steps} aria-label={say("tour-label")}>
        {steps.map((name, at) => {
          const Icon = at < here ? CheckmarkCircle20Filled : at === here ? RecordStop20Regular : Circle20Regular;
          return (
            <li
              key={name}
              aria-current={at === here ? "step" : undefined}
              className={mergeClasses(styles.step, at < here && styles.done, at === here && styles.now)}
            >
              <Icon aria-hidden />
              <Text size={200} weight={at === here ? "semibold" : "regular"}>
                {say(`tour-${name}`)}
              </Text>
            </li>
          );
        })}
      </ol>
      {children}
    </Frame>
  );
}
