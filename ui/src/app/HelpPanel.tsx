import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { useSay } from "../wording";
import type { PlaceName } from "./places";
import { SHORTCUTS, written } from "./shortcuts";

const useStyles = makeStyles({
  panel: {
    gridColumn: 3,
    gridRow: 3,
    width: "320px",
    boxSizing: "border-box",
    overflow: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", alignItems: "center" },
  title: { flex: 1, margin: 0 },
  paragraph: { margin: 0 },
  keys: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    "& dd": { margin: 0 },
    "& dt": { fontWeight: tokens.fontWeightSemibold },
  },
});

/** The keys of which the panel reminds; the sheet has them all. */
const SHOWN: readonly string[] = ["palette", "lock", "sheet", "help", "close"];

/** One page about the place that is open. */
export function HelpPanel({ place, close }: { place: PlaceName; close(): void }) {
  const styles = useStyles();
  const say = useSay();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const keys = SHORTCUTS.filter((each) => SHOWN.includes(each.name)).map(
    (each) => [written(each), say(`key-${each.name}`)] as const,
  );
  return (
    <aside
      className={styles.panel}
      aria-label={say("help-title")}
      data-testid="help-panel"
      data-section
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <div className={styles.head}>
        <Text as="h2" size={500} weight="semibold" className={styles.title}>
          {say(`nav-${place}`)}
        </Text>
        <Button
          ref={first}
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={say("help-close")}
          onClick={close}
        />
      </div>
      {say(`help-${place}`)
        .split("\n")
        .filter((line) => line.trim())
        .map((line) => (
          <Text as="p" key={line} className={styles.paragraph}>
            {line.trim()}
          </Text>
        ))}
      <Text as="h3" weight="semibold" className={styles.paragraph}>
        {say("help-keys")}
      </Text>
      <dl className={styles.keys}>
        {keys.map(([key, does]) => (
          <div key={key} style={{ display: "contents" }}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
