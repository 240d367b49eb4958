import { useState } from "react";
import { type OpeningPart, useHost } from "../host/host";
import { useProgress } from "./useProgress";
import { useVerb, type Verb } from "./useVerb";

export interface Work extends Verb {
  /** How much is done, 0 to 1; undefined while that is not known. */
  share: number | undefined;
  /** Which part of an opening goes on, if it is one that takes a while. */
  part: OpeningPart | null;
  /** Whether it was asked to stop and has not stopped yet. */
  stopping: boolean;
  cancel(): void;
}

/** A call that takes a while, with its progress, and the way to stop it. */
export function useWork(): Work {
  const host = useHost();
  const verb = useVerb();
  const progress = useProgress(verb.busy);
  const [asked, setAsked] = useState(false);
  return {
    ...verb,
    run: (call) => {
      setAsked(false);
      return verb.run(call);
    },
    share: progress?.total ? progress.done / progress.total : undefined,
    part: progress?.part ?? null,
    stopping: asked && verb.busy,
    cancel: () => {
      setAsked(true);
      void host.cancelWork();
    },
  };
}
