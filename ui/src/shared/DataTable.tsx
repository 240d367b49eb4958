import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { roomy } from "../theme";
import { type SortValue, useSorting } from "./sorting";
import { Unbroken } from "./Unbroken";

const useStyles = makeStyles({
  frame: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "auto",
    flexShrink: 0,
  },
  bare: { border: "none", borderRadius: 0 },
  table: { fontVariantNumeric: "tabular-nums" },
  head: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    "& th": { fontWeight: tokens.fontWeightSemibold },
  },
  row: { height: "44px", "& td": { overflowWrap: "anywhere" } },
  dense: { "& td": { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS } },
  gone: { color: tokens.colorNeutralForeground3 },
  current: { backgroundColor: tokens.colorBrandBackground2 },
  opens: {
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

export interface DataRow {
  key: string;
  cells: readonly ReactNode[];
  /** What a column is put in order by where its cell is neither text nor a number. */
  keys?: Readonly<Record<number, SortValue>>;
  /** What Enter, the space bar or a click does. */
  open?: () => void;
  /** Whether it is what is shown beside. */
  current?: boolean;
  /** Whether it is over, and only there to be looked up. */
  gone?: boolean;
}

/** `unseen` is only read out, where a column of buttons needs no word for who sees it; `box` ticks all rows. */
type Head = string | { unseen: string } | { box: ReactNode };

interface DataTableProps {
  label: string;
  /** Above the columns. */
  heads: readonly Head[];
  /** How wide the columns are, as in CSS; the rest is shared evenly. */
  widths?: readonly (string | undefined)[];
  rows: readonly DataRow[];
  testId?: string;
  rowTestId?: string;
  /** Without a frame: where it stands in a panel. */
  bare?: boolean;
  /** Low rows for many lines. */
  dense?: boolean;
  /** A narrower place scrolls it sideways; in pixels. */
  least?: number;
}

/** The room a column without a width of its own has at the least, in pixels. */
const LEAST = 88;

/** How narrow columns of these widths may be together. */
const leastOf = (heads: readonly Head[], widths: readonly (string | undefined)[]) =>
  heads.reduce((sum, _, at) => sum + (widths[at]?.endsWith("px") ? Number.parseFloat(widths[at]) : LEAST), 0);

/** What in a row has a click and keys of its own. */
const OWN = "a, button, input, label";

/** What stands where there is nothing. */
const NOTHING: readonly unknown[] = ["", "–"];

const keyOf = ({ cells, keys }: DataRow, column: string): SortValue => {
  const at = Number(column);
  if (keys && at in keys) return keys[at];
  const cell = cells[at];
  return (typeof cell === "string" || typeof cell === "number") && !NOTHING.includes(cell) ? cell : null;
};

/**
 * Rows in a white frame. A heading puts them in its order, a row that opens something does so by Enter: all of it can be
 * reached from the keyboard.
 */
export function DataTable(props: DataTableProps) {
  const { label, heads, widths = [], rows, testId, rowTestId, bare = false, dense = false } = props;
  const { least = Math.max(leastOf(heads, widths), bare ? 0 : 640) } = props;
  const styles = useStyles();
  const { sorted, heading } = useSorting(rows, keyOf);
  const widthOf = (column: number) => ({ width: roomy(widths[column] ?? "auto") });
  const sortable = (column: number) => rows.some((row) => (keyOf(row, String(column)) ?? null) !== null);
  return (
    <div className={mergeClasses(styles.frame, bare && styles.bare)}>
      <Table
        size={dense ? "small" : "medium"}
        className={styles.table}
        style={{ minWidth: roomy(`${least}px`) }}
        aria-label={label}
        data-testid={testId}
      >
        <TableHeader className={styles.head}>
          <TableRow>
            {heads.map((head, at) =>
              typeof head === "string" ? (
                <TableHeaderCell key={head} style={widthOf(at)} {...(sortable(at) ? heading(String(at)) : {})}>
                  {head}
                </TableHeaderCell>
              ) : "box" in head ? (
                <TableHeaderCell key="box" style={widthOf(at)}>
                  {head.box}
                </TableHeaderCell>
              ) : (
                <TableHeaderCell key={head.unseen} style={widthOf(at)} aria-label={head.unseen} />
              ),
            )}
          </TableRow>
        </TableHeader>
        <TableBody>
          {sorted.map((row) => (
            <Row key={row.key} row={row} dense={dense} testId={rowTestId} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function Row({ row, dense, testId }: { row: DataRow; dense: boolean; testId: string | undefined }) {
  const styles = useStyles();
  const { open } = row;
  const opening = open && {
    tabIndex: 0,
    onClick: (event: React.MouseEvent) => {
      if (!(event.target instanceof Element && event.target.closest(OWN))) open();
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if ((event.key !== "Enter" && event.key !== " ") || event.target !== event.currentTarget) return;
      // Nor does the same press go on to what is opened.
      event.preventDefault();
      open();
    },
  };
  return (
    <TableRow
      className={mergeClasses(
        dense ? styles.dense : styles.row,
        row.gone && styles.gone,
        open && styles.opens,
        row.current && styles.current,
      )}
      aria-selected={row.current}
      data-testid={testId}
      {...opening}
    >
      {row.cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a row never change their order
        <TableCell key={at}>{typeof cell === "string" ? <Unbroken text={cell} /> : cell}</TableCell>
      ))}
    </TableRow>
  );
}
