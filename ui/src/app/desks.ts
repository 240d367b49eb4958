import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type DeskStatus, type Host, useHost } from "../host/host";

const KEY = ["desks", "status"] as const;

/** What other desks have no part in: how this one stands, which is told as it changes, and the backup of this computer. */
function isOurs([noun, what]: readonly unknown[]): boolean {
  return noun === "daily-backup" || (noun === KEY[0] && what === KEY[1]);
}

/** The question how this desk stands with the others. */
export function askDeskStatus(host: Host) {
  return { queryKey: KEY, queryFn: () => host.deskStatus() };
}

/** How this desk stands with the others; undefined until that is known. */
export function useDeskStatus(): DeskStatus | undefined {
  return useQuery(askDeskStatus(useHost())).data;
}

/** Shows anew whatever is open when another desk has changed something. */
export function useFollowing(): void {
  const host = useHost();
  const queries = useQueryClient();
  useEffect(
    () =>
      host.onDesksMoved(({ status, news }) => {
        queries.setQueryData<DeskStatus>(KEY, status);
        if (news) void queries.invalidateQueries({ predicate: ({ queryKey }) => !isOurs(queryKey) });
      }),
    [host, queries],
  );
}
