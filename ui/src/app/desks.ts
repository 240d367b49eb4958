import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type DeskStatus, useHost } from "../host/host";

const KEY = ["desks", "status"] as const;

/** What other desks have no part in: how this one stands, which is told as it changes, and the backup of this computer. */
const OURS: readonly unknown[] = ["desks", "daily-backup"];

/** How this desk stands with the others; undefined until that is known. */
export function useDeskStatus(): DeskStatus | undefined {
  const host = useHost();
  return useQuery({ queryKey: KEY, queryFn: () => host.deskStatus() }).data;
}

/** Shows anew whatever is open when another desk has changed something. */
export function useFollowing(): void {
  const host = useHost();
  const queries = useQueryClient();
  useEffect(
    () =>
      host.onDesksMoved(({ status, news }) => {
        queries.setQueryData<DeskStatus>(KEY, status);
        if (news) void queries.invalidateQueries({ predicate: ({ queryKey }) => !OURS.includes(queryKey[0]) });
      }),
    [host, queries],
  );
}
