/** The row the key leads to from `active`; null if the key moves nothing. `page` is how many rows are visible. */
export function moved(key: string, active: number, total: number, page: number): number | null {
  if (total === 0) return null;
  const within = (row: number) => Math.max(0, Math.min(total - 1, row));
  switch (key) {
    case "ArrowDown":
      return within(active + 1);
    case "ArrowUp":
      return within(active - 1);
    case "PageDown":
      return within(active + Math.max(1, page));
    case "PageUp":
      return within(active - Math.max(1, page));
    case "Home":
      return 0;
    case "End":
      return total - 1;
    default:
      return null;
  }
}
