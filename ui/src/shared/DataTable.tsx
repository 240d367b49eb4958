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
import { type SortValue, useSorting } from "./sorting";

const useStyles = makeStyles({
  frame: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "auto",
    flexShrink: 0,
  },
  bare: { border: "none", borderRadius: 0 },
  table: { fontVariantNumeric: "tabular-nums", minWidth: "640px" },
  narrow: { minWidth: "0" },
  wide: { minWidth: "740px" },
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
  /** What Enter or a click does. */
  open?: () => void;
  /** Whether it is what is shown beside. */
  current?: boolean;
  /** Whether it is over, and only there to be looked up. */
  gone?: boolean;
}

interface DataTableProps {
  label: string;
  /** Above the columns; `unseen` is only read out, where a column of buttons needs no word for who sees it. */
  heads: readonly (string | { unseen: string })[];
  /** How wide the columns are, as in CSS; the rest is shared evenly. */
  widths?: readonly (string | undefined)[];
  rows: readonly DataRow[];
  rowTestId?: string;
  /** Without a frame, and as narrow as its panel: where it stands in one. */
  bare?: boolean;
  /** Low rows for many lines, and room for long ones. */
  dense?: boolean;
}

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
  const { label, heads, widths = [], rows, rowTestId, bare = false, dense = false } = props;
  const styles = useStyles();
  const { sorted, heading } = useSorting(rows, keyOf);
  const sortable = (column: number) => rows.some((row) => (keyOf(row, String(column)) ?? null) !== null);
  return (
    <div className={mergeClasses(styles.frame, bare && styles.bare)}>
      <Table
        size={dense ? "small" : "medium"}
        className={mergeClasses(styles.table, bare && styles.narrow, dense && styles.wide)}
        aria-label={label}
      >
        <TableHeader className={styles.head}>
          <TableRow>
            {heads.map((head, at) =>
              typeof head === "string" ? (
                <TableHeaderCell
                  key={head}
                  style={{ width: widths[at] }}
                  {...(sortable(at) ? heading(String(at)) : {})}
                >
                  {head}
                </TableHeaderCell>
              ) : (
                <TableHeaderCell key={head.unseen} style={{ width: widths[at] }} aria-label={head.unseen} />
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
    onClick: open,
    onKeyDown: (event: React.KeyboardEvent) => {
      // A button inside the row has its own Enter.
      if (event.key !== "Enter" || event.target !== event.currentTarget) return;
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
        <TableCell key={at}>{cell}</TableCell>
      ))}
    </TableRow>
  );
}
