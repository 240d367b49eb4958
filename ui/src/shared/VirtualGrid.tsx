import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckboxChecked20Filled, CheckboxUnchecked20Regular } from "@fluentui/react-icons";
import { type ReactNode, type Ref, useCallback, useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import { useSettings } from "../app/settings";
import { useScrollMemory } from "../app/whereabouts";
import { roomy, SCALE } from "../theme";
import { useSay } from "../wording";
import { moved } from "./arrows";
import { useLongList } from "./useLongList";
import type { Pages } from "./usePages";
import { useWidth } from "./useWidth";

const ROW = 40;
const HEAD = 36;

const useStyles = makeStyles({
  frame: {
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
  line: {
    display: "grid",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    boxSizing: "border-box",
    padding: `0 ${tokens.spacingHorizontalL}`,
  },
  head: {
    height: `${HEAD}px`,
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
  drawn: { position: "absolute", left: 0, right: 0, top: 0 },
  row: {
    position: "absolute",
    left: 0,
    right: 0,
    top: 0,
    height: `${ROW}px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    fontVariantNumeric: "tabular-nums",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    "[role=grid]:focus-visible &": { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
    "[role=grid]:focus &": { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2 },
  cell: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  box: { display: "flex", color: tokens.colorNeutralForeground3 },
  ticked: { color: tokens.colorCompoundBrandForeground1 },
  waiting: { height: "10px", width: "40%", borderRadius: "5px", backgroundColor: tokens.colorNeutralBackground4 },
});

export interface GridColumn<T> {
  name: string;
  head: string;
  /** As in `grid-template-columns`. */
  width: string;
  /** Not shown in a grid narrower than this, in pixels: what is there has its room then. */
  from?: number;
  cell(row: T): ReactNode;
}

interface VirtualGridProps<T> {
  label: string;
  columns: readonly GridColumn<T>[];
  rows: Pages<T>;
  keyOf(row: T): string;
  open(row: T): void;
  /** Hears which rows are seen, so that they can be asked for. */
  seen(first: number, last: number): void;
  /** Rows that are ticked; without it none can be. */
  chosen?: ReadonlySet<string>;
  choose?(row: T): void;
  /** What the list is filtered by: with another the list begins at its first row. */
  filters: string;
  /** Under which name the place in the list is remembered. */
  memory: string;
  /** The grid, its rows and ticks are this with `-grid`, `-row`, `-tick`. */
  testId: string;
  ref?: Ref<VirtualGridHandle>;
}

export interface VirtualGridHandle {
  focus(): void;
}

/** Rows of anything, however many. Arrow keys move, Enter opens, the space bar ticks. */
export function VirtualGrid<T>(props: VirtualGridProps<T>) {
  const { label, rows, keyOf, open, seen, chosen, choose, filters, memory, testId, ref } = props;
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  const { ref: frame, width } = useWidth<HTMLDivElement>();
  const { textSize } = useSettings();
  const columns = props.columns.filter(({ from = 0 }) => width === 0 || width >= from * SCALE[textSize]);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const list = useLongList(scroller, rows.total, ROW, HEAD, seen);
  const shown = useRef(filters);
  useEffect(() => {
    // The list itself begins where it was left.
    if (shown.current === filters) return;
    shown.current = filters;
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [filters]);
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }), []);
  const remember = useScrollMemory(memory);
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      scroller.current = element;
      return remember(element);
    },
    [remember],
  );
  const ticks = chosen !== undefined && choose !== undefined;
  const template = {
    gridTemplateColumns: [ticks ? "20px" : "", ...columns.map(({ width }) => roomy(width))].join(" "),
  };
  const at = Math.min(active, Math.max(0, rows.total - 1));

  const pressed = (event: React.KeyboardEvent) => {
    const row = rows.at(at);
    if ((event.key === "Enter" || event.key === " ") && row !== undefined) {
      // Otherwise the same press would go on to what has the focus next: the button that closes what it opened.
      event.preventDefault();
      return ticks && event.key === " " ? choose(row) : open(row);
    }
    const visible = Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 1;
    const next = moved(event.key, at, rows.total, visible);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    list.go(next);
  };

  return (
    <div ref={frame} className={styles.frame}>
      <div
        ref={attach}
        className={styles.scroller}
        tabIndex={0}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.total + 1}
        aria-colcount={columns.length + (ticks ? 1 : 0)}
        aria-multiselectable={ticks}
        aria-busy={rows.pending}
        aria-activedescendant={rows.total > 0 ? `${id}-${at}` : undefined}
        onKeyDown={pressed}
        data-ready={rows.ready}
        data-testid={`${testId}-grid`}
      >
        <div role="rowgroup" className={styles.head}>
          <div role="row" aria-rowindex={1} className={styles.line} style={{ ...template, height: HEAD }}>
            {ticks && <div role="columnheader" aria-label={say("grid-chosen")} />}
            {columns.map(({ name, head }) => (
              <div key={name} role="columnheader" className={styles.cell}>
                {head}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={styles.rows} style={{ height: list.length }}>
          <div ref={list.drawn} role="presentation" className={styles.drawn}>
            {list.rows.map((item) => {
              const row = rows.at(item.index);
              const ticked = row !== undefined && (chosen?.has(keyOf(row)) ?? false);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around the rows has the keys
                <div
                  key={item.index}
                  id={`${id}-${item.index}`}
                  role="row"
                  aria-rowindex={item.index + 2}
                  aria-selected={ticks ? ticked : item.index === at}
                  className={mergeClasses(
                    styles.line,
                    styles.row,
                    ticked && styles.chosen,
                    item.index === at && styles.active,
                  )}
                  style={{ ...template, transform: `translateY(${item.top}px)` }}
                  onClick={() => {
                    setActive(item.index);
                    if (row !== undefined) open(row);
                  }}
                  data-testid={`${testId}-row`}
                >
                  {ticks && (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the space bar ticks the row
                    <div
                      role="gridcell"
                      aria-label={say(ticked ? "grid-ticked" : "grid-not-ticked")}
                      className={mergeClasses(styles.box, ticked && styles.ticked)}
                      onClick={(event) => {
                        event.stopPropagation();
                        setActive(item.index);
                        if (row !== undefined) choose(row);
                      }}
                      data-testid={`${testId}-tick`}
                    >
                      {ticked ? <CheckboxChecked20Filled /> : <CheckboxUnchecked20Regular />}
                    </div>
                  )}
                  {columns.map(({ name, cell }, index) => (
                    <div key={name} role="gridcell" className={styles.cell}>
                      {row !== undefined ? cell(row) : index === 0 && <div className={styles.waiting} />}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}
