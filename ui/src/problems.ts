import type { ProblemData } from "./host/problem";
import type { Say } from "./wording";

/** `wrongPassword` → `wrong-password`: how the wording files name a problem or a field. */
export const kebab = (word: string) => word.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();

/** Data of a problem that is a code itself, and the prefix of its words. */
const WORDS: Record<string, string> = {
  reason: "reason",
  deed: "deed",
  noun: "noun",
  kind: "guard",
};

export interface ProblemWords {
  sentence: string;
  remedy: string;
}

/** A field in words: one that every noun shares, or the one of a form, `<noun>-<name>`, which is the fact it fills in. */
function fieldWords(field: string, say: Say): string {
  const shared = say.code("field", field);
  return shared === field ? say.code("fact", field) : shared;
}

/** A part of a problem's data as its sentence takes it. */
function inWords(name: string, value: string | number, say: Say): string | number {
  if (typeof value === "number") return value;
  if (name === "field") return fieldWords(kebab(value), say);
  const prefix = WORDS[name];
  return prefix ? say.code(prefix, kebab(value)) : value;
}

/** The sentence and the remedy of a problem. */
export function wordsOf(problem: ProblemData, say: Say): ProblemWords {
  const args = Object.fromEntries(
    Object.entries(problem)
      .filter(([name]) => name !== "code")
      .map(([name, value]) => [name, inWords(name, value, say)]),
  );
  const id = `problem-${kebab(problem.code)}`;
  return { sentence: say(id, args), remedy: say(`${id}-remedy`, args) };
}

/** Problems that speak of one field without naming it. */
const FIELD_OF: Record<string, string> = {
  numberTaken: "number",
  weakPassword: "password",
  endBeforeStart: "ended-on",
};

/** The field of a form a problem is about, if it is about one. */
export function fieldOf(problem: ProblemData): string | null {
  const field = problem.field;
  if (typeof field === "string") return kebab(field);
  return FIELD_OF[problem.code] ?? null;
}
