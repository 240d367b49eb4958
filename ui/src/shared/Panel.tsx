import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, minHeight: "24px", flexWrap: "wrap" },
  // Where it would have to be broken for them, what can be done stands below, all of it.
  title: { margin: 0, flex: "1 1 9em" },
  actions: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, flexWrap: "wrap" },
});

interface PanelProps {
  title?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A white card with a heading of the second level. */
export function Panel({ title, actions, children, className }: PanelProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.panel, className)}>
      {(title || actions) && (
        <div className={styles.head}>
          <Text as="h2" size={400} weight="semibold" className={styles.title}>
            {title}
          </Text>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </div>
  );
}
