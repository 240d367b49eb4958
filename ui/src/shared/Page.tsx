import { makeStyles, mergeClasses, Subtitle1, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useScrollMemory } from "../app/whereabouts";
import { type Crumb, Crumbs } from "./Crumbs";

const useStyles = makeStyles({
  page: {
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    overflow: "auto",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
  },
  head: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    minHeight: "32px",
    flexShrink: 0,
  },
  title: { margin: 0 },
  grow: { flex: 1 },
});

interface PageProps {
  title: string;
  beside?: ReactNode;
  /** The places above, where this is a page inside another; `here` is what it is called in their row. */
  above?: readonly Crumb[];
  here?: string;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A place: its name, what can be done there, and what there is. */
export function Page({ title, beside, above, here, actions, children, className }: PageProps) {
  const styles = useStyles();
  const scroll = useScrollMemory("page");
  return (
    <section ref={scroll} className={mergeClasses(styles.page, className)} aria-label={title}>
      {above && <Crumbs above={above} here={here ?? title} />}
      <div className={styles.head}>
        <Subtitle1 as="h1" className={styles.title}>
          {title}
        </Subtitle1>
        {beside}
        <div className={styles.grow} />
        {actions}
      </div>
      {children}
    </section>
  );
}
