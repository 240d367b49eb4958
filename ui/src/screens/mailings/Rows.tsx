import {
  Link,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";

const useStyles = makeStyles({
  frame: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "auto",
    maxWidth: "860px",
    maxHeight: "360px",
  },
  table: { fontVariantNumeric: "tabular-nums" },
});

interface RowsProps {
  label: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  /** Whom each row is about; the first cell then leads to the person. */
  people?: readonly string[];
}

/** A plain table. Nothing is shown where there is no row. */
export function Rows({ label, heads, rows, people }: RowsProps) {
  const styles = useStyles();
  const go = useNavigate();
  if (rows.length === 0) return null;
  return (
    <div className={styles.frame}>
      <Table size="small" className={styles.table} aria-label={label}>
        <TableHeader>
          <TableRow>
            {heads.map((head) => (
              <TableHeaderCell key={head}>{head}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((cells, row) => {
            const id = people?.[row];
            return (
              <TableRow key={`${id ?? ""} ${cells.join(" ")}`}>
                {cells.map((cell, column) => (
                  <TableCell key={heads[column]}>
                    {id && column === 0 ? (
                      <Link as="button" onClick={() => void go({ to: "/people/$id", params: { id } })}>
                        {cell}
                      </Link>
                    ) : (
                      cell
                    )}
                  </TableCell>
                ))}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </div>
  );
}
