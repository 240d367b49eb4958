import { useCallback, useState } from "react";
import { asProblem, type ProblemData } from "../host/host";
import { fieldOf, wordsOf } from "../problems";
import { useSay } from "../wording";

export interface Verb {
  busy: boolean;
  problem: ProblemData | null;
  /** Runs the call; true if it was done. */
  run(call: () => Promise<void>): Promise<boolean>;
  clear(): void;
  /** What to show at a field, if the problem is about it; some fields have more than one name. */
  at(...names: string[]): string | undefined;
  /** The problem, unless one of the form's fields shows it. */
  besides(fields: readonly string[]): ProblemData | null;
}

/** Why nothing was changed has been told already, where it can be answered. */
export class Told extends Error {}

/** A call that changes something: whether it is under way, and why it was refused. */
export function useVerb(): Verb {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemData | null>(null);
  const run = useCallback(async (call: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await call();
      return true;
    } catch (error) {
      if (!(error instanceof Told)) setProblem(asProblem(error));
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  const field = problem ? fieldOf(problem) : null;
  return {
    busy,
    problem,
    run,
    clear: useCallback(() => setProblem(null), []),
    at: (...names) => {
      if (!problem || !field || !names.includes(field)) return undefined;
      const { sentence, remedy } = wordsOf(problem, say);
      return `${sentence} ${remedy}`;
    },
    besides: (fields) => (field && fields.includes(field) ? null : problem),
  };
}
