import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type Ref, useCallback, useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import { useScrollMemory } from "../../app/whereabouts";
import { useSay } from "../../wording";
import { moved } from "./arrows";
import { COLUMNS, PeopleRow } from "./PeopleRow";
import { usePeople } from "./usePeople";

export const ROW = 40;

const useStyles = makeStyles({
  table: {
    flex: 1,
    minHeight: "200px",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "hidden",
  },
  scroller: {
    flex: 1,
    overflow: "auto",
    outlineStyle: "none",
    ":focus-visible": { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  header: {
    display: "grid",
    gridTemplateColumns: COLUMNS,
    alignItems: "center",
    height: "36px",
    boxSizing: "border-box",
    padding: `0 ${tokens.spacingHorizontalL}`,
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  rows: { position: "relative" },
});

export interface PeopleTableHandle {
  focus(): void;
}

interface PeopleTableProps {
  text: string;
  relation: string;
  open(id: string): void;
  /** Hears the number of people found; null until it is known. */
  found(total: number | null): void;
  empty: ReactNode;
  problem(error: unknown, again: () => void): ReactNode;
  ref?: Ref<PeopleTableHandle>;
}

/** People in rows, however many. Arrow keys move, Enter opens. */
export function PeopleTable({ text, relation, open, found, empty, problem, ref }: PeopleTableProps) {
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [range, setRange] = useState({ first: 0, last: 0 });
  const people = usePeople(text, relation, range.first, range.last);
  const list = useVirtualizer({
    count: people.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    scrollPaddingStart: 36,
    overscan: 12,
    onChange: (each) => {
      const first = each.range?.startIndex ?? 0;
      const last = each.range?.endIndex ?? 0;
      setRange((now) => (now.first === first && now.last === last ? now : { first, last }));
    },
  });
  const total = people.pending ? null : people.total;
  useEffect(() => found(total), [found, total]);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new search begins at its first row
  useEffect(() => {
    // The list itself begins where it was left.
    if (first.current) {
      first.current = false;
      return;
    }
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [text, relation]);
  const memory = useScrollMemory("people-list");
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      scroller.current = element;
      return memory(element);
    },
    [memory],
  );
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }), []);

  const pressed = (event: React.KeyboardEvent) => {
    if (event.key === "Enter") {
      const hit = people.at(active);
      if (hit) open(hit.id);
      return;
    }
    const visible = Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 1;
    const next = moved(event.key, active, people.total, visible);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    list.scrollToIndex(next);
  };

  if (people.error) return problem(people.error, people.again);
  if (total === 0) return <div className={styles.table}>{empty}</div>;
  return (
    <div className={styles.table}>
      <div
        ref={attach}
        className={styles.scroller}
        tabIndex={0}
        role="grid"
        aria-label={say("nav-people")}
        aria-rowcount={people.total + 1}
        aria-colcount={6}
        aria-busy={people.pending}
        aria-activedescendant={people.total > 0 ? `${id}-${active}` : undefined}
        onKeyDown={pressed}
        data-testid="people-grid"
      >
        <div role="rowgroup" className={mergeClasses(styles.header)} style={{ display: "block", padding: 0 }}>
          <div role="row" aria-rowindex={1} className={styles.header}>
            {(["name", "number", "email", "phone", "city", "relations"] as const).map((column) => (
              <div key={column} role="columnheader">
                {say.title("field", column)}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={styles.rows} style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map((item) => (
            <PeopleRow
              key={item.key}
              id={`${id}-${item.index}`}
              hit={people.at(item.index)}
              index={item.index}
              top={item.start}
              active={item.index === active}
              open={(personId) => {
                setActive(item.index);
                open(personId);
              }}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
