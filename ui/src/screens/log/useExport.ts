import { useState } from "react";
import { type AuditQuery, type LogExported, useHost } from "../../host/host";
import { useWork, type Work } from "../../shared/useWork";

interface Exporting extends Work {
  exported: LogExported | null;
  start(format: "csv" | "jsonl"): void;
}

/** Takes the lines a filter leaves out of the register, as a file. */
export function useExport(query: AuditQuery): Exporting {
  const host = useHost();
  const work = useWork();
  const [exported, setExported] = useState<LogExported | null>(null);
  return {
    ...work,
    exported,
    start: (format) => {
      setExported(null);
      void work.run(async () => setExported(await host.exportLog(query, format)));
    },
  };
}
