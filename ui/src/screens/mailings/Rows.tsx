import { Link, makeStyles } from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import { DataTable } from "../../shared/DataTable";

const useStyles = makeStyles({ frame: { maxWidth: "860px", maxHeight: "360px", overflow: "auto" } });

interface RowsProps {
  label: string;
  heads: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  /** Whom each row is about; the first cell then leads to the person. */
  people?: readonly string[];
}

/** Rows in a panel that are no more than looked at. Nothing is shown where there is no row. */
export function Rows({ label, heads, rows, people }: RowsProps) {
  const styles = useStyles();
  const go = useNavigate();
  if (rows.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section className={styles.frame} tabIndex={0} aria-label={label}>
      <DataTable
        bare
        dense
        label={label}
        heads={heads}
        rows={rows.map(([first = "", ...rest], at) => {
          const id = people?.[at];
          const link = id && (
            <Link key="who" as="button" onClick={() => void go({ to: "/people/$id", params: { id } })}>
              {first}
            </Link>
          );
          return { key: String(at), keys: { 0: first }, cells: [link || first, ...rest] };
        })}
      />
    </section>
  );
}
