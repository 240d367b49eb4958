import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { type ReactNode, type Ref, useId } from "react";

const useStyles = makeStyles({
  tabs: { flexShrink: 0 },
  // A column that may wrap is not stretched for good: under the pointer a tab would shrink to its word, away from the click.
  row: { flexWrap: "wrap" },
  panel: { outlineOffset: "-2px" },
  inPage: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, flexShrink: 0 },
  filling: { flex: 1, minHeight: 0 },
  pulled: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

interface TabsProps<Name extends string> {
  label: string;
  names: readonly Name[];
  shown: NoInfer<Name>;
  show(name: NoInfer<Name>): void;
  /** What a tab is called. */
  word(name: Name): string;
  /** Tabs are this with `-` and their name. */
  testId: string;
  /** Beside the panel instead of over it. */
  vertical?: boolean;
  /** As high as the page and no higher: what is in it scrolls by itself. */
  fill?: boolean;
  /** Other than the looks of tabs inside a page. */
  classes?: { tabs: string; panel: string };
  /** A panel that scrolls can be reached from the keyboard, and remembers where it was. */
  scroll?: Ref<HTMLDivElement>;
  children: ReactNode;
}

/** Tabs and the panel of the one that is shown. */
export function Tabs<Name extends string>(props: TabsProps<Name>) {
  const { label, names, shown, show, word, testId, vertical = false, fill = false, classes, scroll, children } = props;
  const styles = useStyles();
  const id = useId();
  return (
    <>
      <TabList
        vertical={vertical}
        className={mergeClasses(styles.tabs, !vertical && styles.row, classes ? classes.tabs : styles.pulled)}
        selectedValue={shown}
        onTabSelect={(_, data) => {
          const chosen = names.find((name) => name === data.value);
          if (chosen) show(chosen);
        }}
        aria-label={label}
      >
        {names.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`${id}-${name}`}
            aria-controls={name === shown ? `${id}-panel` : undefined}
            data-testid={`${testId}-${name}`}
          >
            {word(name)}
          </Tab>
        ))}
      </TabList>
      <div
        key={shown}
        ref={scroll}
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${shown}`}
        className={mergeClasses(styles.panel, classes ? classes.panel : styles.inPage, fill && styles.filling)}
        {...(scroll ? { tabIndex: 0 } : {})}
      >
        {children}
      </div>
    </>
  );
}
