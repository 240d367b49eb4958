import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";

/** Rows in one answer of the core. */
const PAGE = 100;
/** So many rows above and below those that are seen are asked for before they are scrolled to. */
const AHEAD = 60;

export interface Pages<T> {
  total: number;
  pending: boolean;
  /** Whether every row that is seen or near has its answer. */
  ready: boolean;
  error: unknown;
  /** The row with this number, once the core has answered for it. */
  at(index: number): T | undefined;
  again(): void;
}

/**
 * A long list, read page by page as it is scrolled: a million rows as objects would fill the window's memory, a hundred do
 * not. `key` names the list with its filters; `first` and `last` are the rows that are seen.
 */
export function usePages<T>(
  key: readonly unknown[],
  ask: (offset: number, limit: number) => Promise<{ total: number; rows: readonly T[] }>,
  first: number,
  last: number,
): Pages<T> {
  const query = (page: number) => ({ queryKey: [...key, page], queryFn: () => ask(page * PAGE, PAGE) });
  const head = useQuery({ ...query(0), placeholderData: keepPreviousData });
  const end = Math.max(0, (head.data?.total ?? 0) - 1);
  const from = Math.floor(Math.max(0, first - AHEAD) / PAGE);
  const to = Math.floor(Math.min(end, Math.max(0, last + AHEAD)) / PAGE);
  const pages = Array.from({ length: to - from + 1 }, (_, step) => from + step).filter((page) => page > 0);
  const rest = useQueries({ queries: pages.map(query) });
  return {
    total: head.data?.total ?? 0,
    pending: head.isPending,
    ready: [head, ...rest].every((each) => !each.isFetching),
    error: head.error ?? rest.find((each) => each.error)?.error ?? null,
    at(index) {
      const page = Math.floor(index / PAGE);
      const data = page === 0 ? head.data : rest[pages.indexOf(page)]?.data;
      return data?.rows[index - page * PAGE];
    },
    again: () => {
      void head.refetch();
      for (const each of rest) void each.refetch();
    },
  };
}
