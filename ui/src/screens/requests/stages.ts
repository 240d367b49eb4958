import type { RequestView } from "../../host/host";

/** How a step stands: behind, here, ahead, or here with the clock standing still. */
export type Standing = "done" | "now" | "waiting" | "next";

export interface Step {
  /** `registered`, or a stage of the core; its words are `stage-<code>`. */
  code: string;
  standing: Standing;
}

/** The last step that is behind when a case stands at a stage. */
const BEHIND: Record<string, number> = {
  running: 0,
  paused: 0,
  answered: 2,
  refused: 2,
  "handed-over": 3,
  closed: 4,
  withdrawn: 2,
};

/** The way of a case through its stages, as far as it is known: a refusal and a withdrawal take ways of their own. */
export function stepsOf({ stage, state }: Pick<RequestView, "stage" | "state">): Step[] {
  const decided = stage === "refused" || state === "refused" ? "refused" : "answered";
  const handled = stage === "paused" ? "paused" : "running";
  const codes =
    stage === "withdrawn"
      ? ["registered", handled, "withdrawn"]
      : ["registered", handled, decided, "handed-over", "closed"];
  const behind = BEHIND[stage] ?? 0;
  return codes.map((code, at) => ({
    code,
    standing: at <= behind ? "done" : at > behind + 1 ? "next" : code === "paused" ? "waiting" : "now",
  }));
}
