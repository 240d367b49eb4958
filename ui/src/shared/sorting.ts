import { useMemo, useState } from "react";

export interface Order {
  column: string;
  direction: "ascending" | "descending";
}

// Swedish order in either language: å ä ö last, numbers in a text by their value.
const collator = new Intl.Collator("sv", { numeric: true, sensitivity: "base" });

export type SortValue = string | number | null | undefined;

function compare(a: SortValue, b: SortValue): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return collator.compare(String(a), String(b));
}

/** The rows in this order; equal ones keep the order they came in, and what has no value comes last either way. */
export function inOrder<Row>(
  rows: readonly Row[],
  order: Order | null,
  keyOf: (row: Row, column: string) => SortValue,
) {
  if (!order) return [...rows];
  const sign = order.direction === "ascending" ? 1 : -1;
  const has = (value: SortValue) => value !== null && value !== undefined && value !== "";
  return rows
    .map((row) => ({ row, value: keyOf(row, order.column) }))
    .sort((a, b) =>
      has(a.value) && has(b.value) ? sign * compare(a.value, b.value) : Number(has(b.value)) - Number(has(a.value)),
    )
    .map(({ row }) => row);
}

/** Rows that a click on a column's heading puts in order; a second click turns it, a third gives the core's own back. */
export function useSorting<Row>(rows: readonly Row[], keyOf: (row: Row, column: string) => SortValue) {
  const [order, setOrder] = useState<Order | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the function is made anew with each drawing and reads the row alone
  const sorted = useMemo(() => inOrder(rows, order, keyOf), [rows, order]);
  const heading = (column: string) => ({
    sortable: true,
    ...(order?.column === column ? { sortDirection: order.direction } : {}),
    onClick: () =>
      setOrder(
        order?.column !== column
          ? { column, direction: "ascending" }
          : order.direction === "ascending"
            ? { column, direction: "descending" }
            : null,
      ),
  });
  return { sorted, heading };
}
