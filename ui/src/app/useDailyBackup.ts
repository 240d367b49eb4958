import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type DailyBackup, useHost } from "../host/host";
import { useProgress } from "../shared/useProgress";

/** How often it is looked whether a new day has come, in milliseconds. */
const LOOK = 10 * 60_000;

const dayNow = () => new Date().toDateString();

interface Daily {
  working: boolean;
  /** How much is done, 0 to 1; undefined while that is not known. */
  share: number | undefined;
  outcome: DailyBackup | null;
  error: unknown;
}

/**
 * Today's backup: begun at the first unlocking of the day and when a new day comes, behind everything else. Called where
 * it is shown as well; it is made once.
 */
export function useDailyBackup(): Daily {
  const host = useHost();
  const queries = useQueryClient();
  const [day, setDay] = useState(dayNow);
  useEffect(() => {
    const timer = window.setInterval(() => setDay(dayNow()), LOOK);
    return () => window.clearInterval(timer);
  }, []);
  const daily = useQuery({
    queryKey: ["daily-backup", day],
    queryFn: async () => {
      const outcome = await host.dailyBackup();
      if (outcome.outcome !== "not-needed")
        for (const key of ["backups", "protection", "today"]) void queries.invalidateQueries({ queryKey: [key] });
      return outcome;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const progress = useProgress(daily.isFetching, true);
  return {
    working: daily.isFetching,
    share: progress?.total ? progress.done / progress.total : undefined,
    outcome: daily.data ?? null,
    error: daily.error,
  };
}
