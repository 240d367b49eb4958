import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, Circle20Regular, RecordStop20Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useSay } from "../../wording";
import { Frame } from "./Frame";

/** The steps of a new register, in their order. Their words are `tour-<name>`. */
export const TOUR = ["organisation", "admin", "kit", "backup", "start"] as const;
export type TourStep = (typeof TOUR)[number];

const useStyles = makeStyles({
  steps: {
    display: "grid",
    gridTemplateColumns: `repeat(${TOUR.length}, minmax(0, 1fr))`,
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

/** The frame around a step, with the way so far and what is left of it. */
export function TourFrame({ step, title, children }: { step: TourStep; title: string; children: ReactNode }) {
  const styles = useStyles();
  const say = useSay();
  const here = TOUR.indexOf(step);
  return (
    <Frame wide title={title} under={say("create-step", { step: here + 1, of: TOUR.length })}>
      <ol className={styles.steps} aria-label={say("tour-label")}>
        {TOUR.map((name, at) => {
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
