import { useHost } from "../host/host";
import { useProgress } from "./useProgress";
import { useVerb, type Verb } from "./useVerb";

export interface Work extends Verb {
  /** How much is done, 0 to 1; undefined while that is not known. */
  share: number | undefined;
  cancel(): void;
}

/** A call that takes a while, with its progress, and the way to stop it. */
export function useWork(): Work {
  const host = useHost();
  const verb = useVerb();
  const progress = useProgress(verb.busy);
  return {
    ...verb,
    share: progress?.total ? progress.done / progress.total : undefined,
    cancel: () => void host.cancelWork(),
  };
}
