import { useEffect, useState } from "react";
import { useHost, type WorkProgress } from "../host/host";

/** The work that goes on behind everything else; it has its own place to be seen. */
export const BEHIND = "daily-backup";

/** How far the work under way has come; null when there is none. */
export function useProgress(working: boolean, behind = false): WorkProgress | null {
  const host = useHost();
  const [progress, setProgress] = useState<WorkProgress | null>(null);
  useEffect(() => {
    if (!working) return;
    setProgress(null);
    return host.onProgress((told) => {
      if ((told.kind === BEHIND) === behind) setProgress(told);
    });
  }, [host, working, behind]);
  return working ? progress : null;
}
