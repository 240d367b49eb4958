/** A problem as the core says it: a code, and data that is never personal. */
export type ProblemData = { readonly code: string } & Readonly<Record<string, string | number>>;

/** What every call of the host throws when the core refuses or fails. */
export class ProblemError extends Error {
  readonly problem: ProblemData;

  constructor(problem: ProblemData) {
    super(problem.code);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

function isProblem(value: unknown): value is ProblemData {
  return typeof value === "object" && value !== null && "code" in value && typeof value.code === "string";
}

/** Whatever was thrown, as a problem. What is not from the core is a fault of the program itself. */
export function asProblem(error: unknown): ProblemData {
  if (error instanceof ProblemError) return error.problem;
  if (isProblem(error)) return error;
  return { code: "storageFailed", detail: error instanceof Error ? error.name : "unknown" };
}
