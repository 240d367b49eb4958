import type { StepView } from "../host/host";

/** What a calculation comes to. */
export interface Outcome {
  /** Of the limit for answering a request: the words of `request-clock`. Empty for every other date. */
  clocks: readonly string[];
  /** The office's own day: the one it works to. */
  internalDay: string | null;
  /** The last day of the law, of the policy, or of what somebody set. */
  lastDay: string | null;
}

/** Steps in which the office shortens its own day. */
const TARGETS = ["request-target", "rectification-target"];

/** Reads it from the steps: every date is explained by them, wherever it is shown. */
export function outcomeOf(steps: readonly StepView[]): Outcome {
  const step = (code: string) => steps.findLast((one) => one.code === code);
  const target = steps.findLast((one) => TARGETS.includes(one.code));
  const own = target ?? step("internal-day") ?? step("remind-on");
  // What has no step of its own for the last day ends where the office's own day is counted from.
  const lastDay = step("last-day")?.to ?? step("erase-from")?.from ?? step("internal-day")?.from;
  return { clocks: clocksOf(steps), internalDay: own?.to ?? null, lastDay: lastDay ?? null };
}

function clocksOf(steps: readonly StepView[]): string[] {
  const months = steps.find((one) => one.code.startsWith("months-to-"));
  if (!months) return [];
  const extended = months.rule === "R7";
  const paused = steps.some((one) => one.code.startsWith("pause-"));
  return [...(extended ? ["extended"] : []), ...(paused ? ["paused"] : []), ...(extended || paused ? [] : ["initial"])];
}
