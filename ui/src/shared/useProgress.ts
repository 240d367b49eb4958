import { useEffect, useState } from "react";
import { useHost, type WorkProgress } from "../host/host";

/** How far the work under way has come; null when there is none. */
export function useProgress(working: boolean): WorkProgress | null {
  const host = useHost();
  const [progress, setProgress] = useState<WorkProgress | null>(null);
  useEffect(() => {
    if (!working) return;
    setProgress(null);
    return host.onProgress(setProgress);
  }, [host, working]);
  return working ? progress : null;
}
