import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { type PersonHit, useHost } from "../../host/host";

/** Rows in one answer of the core. */
const PAGE = 100;

export interface People {
  total: number;
  pending: boolean;
  error: unknown;
  /** The person in this row, once the core has answered for it. */
  at(index: number): PersonHit | undefined;
  again(): void;
}

/**
 * Everybody who is found, read page by page as the list is scrolled: a million people as objects would fill the window's
 * memory, a hundred do not.
 */
export function usePeople(text: string, relation: string, first: number, last: number): People {
  const host = useHost();
  const query = (page: number) => ({
    queryKey: ["people", "list", text, relation, page],
    queryFn: () => host.findPeople({ text, limit: PAGE, offset: page * PAGE, relation: relation || null }),
  });
  const head = useQuery({ ...query(0), placeholderData: keepPreviousData });
  const from = Math.floor(Math.max(0, first) / PAGE);
  const to = Math.floor(Math.max(0, last) / PAGE);
  const pages = Array.from({ length: to - from + 1 }, (_, step) => from + step).filter((page) => page > 0);
  const rest = useQueries({ queries: pages.map(query) });
  return {
    total: head.data?.total ?? 0,
    pending: head.isPending,
    error: head.error ?? rest.find((each) => each.error)?.error ?? null,
    at(index) {
      const page = Math.floor(index / PAGE);
      const data = page === 0 ? head.data : rest[pages.indexOf(page)]?.data;
      return data?.hits[index - page * PAGE];
    },
    again: () => {
      void head.refetch();
      for (const each of rest) void each.refetch();
    },
  };
}
