import { useState } from "react";
import { type AuditVerdict, type ProblemData, useHost } from "../host/host";
import { useProgress } from "./useProgress";
import { useVerb } from "./useVerb";

export interface VerifyLog {
  busy: boolean;
  /** How much is done, 0 to 1; undefined while that is not known. */
  share: number | undefined;
  verdict: AuditVerdict | null;
  problem: ProblemData | null;
  start(): void;
  cancel(): void;
}

/** Follows the whole chain of the log, and says whether it holds. */
export function useVerifyLog(): VerifyLog {
  const host = useHost();
  const verb = useVerb();
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null);
  const progress = useProgress(verb.busy);
  return {
    busy: verb.busy,
    share: progress?.total ? progress.done / progress.total : undefined,
    verdict,
    problem: verb.problem,
    start: () => {
      setVerdict(null);
      void verb.run(async () => setVerdict(await host.verifyAudit()));
    },
    cancel: () => void host.cancelWork(),
  };
}
