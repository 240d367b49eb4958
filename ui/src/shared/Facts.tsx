import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSay } from "../wording";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "fit-content(45%) 1fr",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    fontVariantNumeric: "tabular-nums",
    "& dt": { minWidth: "110px", color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
  none: { color: tokens.colorNeutralForeground3 },
});

/** Names and values. What is not there is said, so that nobody wonders. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: "contents" }}>
          <dt>{name}</dt>
          <dd>{value || <span className={styles.none}>{say("state-none")}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
