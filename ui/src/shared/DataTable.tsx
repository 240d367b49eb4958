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
  head: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    "& th": { fontWeight: tokens.fontWeightSemibold },
  },
  row: { height: "44px" },
  current: { backgroundColor: tokens.colorBrandBackground2 },
  opens: {
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

export interface DataRow {
  key: string;
  cells: readonly ReactNode[];
  /** What Enter or a click does. */
  open?: () => void;
  /** Whether it is what is shown beside. */
  current?: boolean;
}

interface DataTableProps {
  label: string;
  heads: readonly string[];
  /** How wide the columns are, as in CSS; the rest is shared evenly. */
  widths?: readonly (string | undefined)[];
  rows: readonly DataRow[];
  rowTestId?: string;
  /** Without a frame, and as narrow as its panel: where it stands in one. */
  bare?: boolean;
}

/** Rows in a white frame; a row that opens something can be reached from the keyboard. */
export function DataTable({ label, heads, widths = [], rows, rowTestId, bare = false }: DataTableProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.frame, bare && styles.bare)}>
      <Table className={mergeClasses(styles.table, bare && styles.narrow)} aria-label={label}>
        <TableHeader className={styles.head}>
          <TableRow>
            {heads.map((head, at) => (
              <TableHeaderCell key={head} style={{ width: widths[at] }}>
                {head}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <TableRow
              key={row.key}
              className={mergeClasses(styles.row, row.open && styles.opens, row.current && styles.current)}
              aria-selected={row.current}
              data-testid={rowTestId}
              {...(row.open
                ? {
                    tabIndex: 0,
                    onClick: row.open,
                    onKeyDown: (event: React.KeyboardEvent) => event.key === "Enter" && row.open?.(),
                  }
                : {})}
            >
              {row.cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a row never change their order
                <TableCell key={at}>{cell}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
