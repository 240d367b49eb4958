import type { FormView, RecordView } from "../host/host";
import type { Line } from "../shared/useMeanwhile";
import type { Say } from "../wording";
import { alone, nameOf } from "./facts";

/** Under which name a form holds the records it was begun on. No field's name has a capital. */
export const SEEN = "SEEN";

/** What of a record a form must know that may write over it. */
export type Stands = Pick<RecordView, "id" | "noun" | "mark" | "facts">;

/** The records a form may write over: the one it is about, or else all of its noun. */
export const affected = (form: FormView, about: string | null, records: readonly Stands[]): Stands[] =>
  records
    .filter((record) => record.noun === form.noun && (form.about !== "record" || record.id === about))
    .map(({ id, noun, mark, facts }) => ({ id, noun, mark, facts }));

export const written = (records: readonly Stands[]): string => JSON.stringify(records);

const read = (text: string | undefined): Stands[] => (text === undefined ? [] : (JSON.parse(text) as Stands[]));

/** What the core is given back. */
export const marksOf = (text: string): string[] => read(text).map((record) => record.mark);

/** One record fact by fact; several with a line each, called by its first fact. */
export function linesOf(form: FormView, text: string | undefined, say: Say): readonly Line[] {
  const records = read(text);
  if (form.about === "record")
    return records.flatMap(({ facts }) => facts.map((fact): Line => [nameOf(form.noun, fact, say), alone(fact, say)]));
  return records.map(
    ({ facts: [first, ...rest] }): Line => [
      first ? alone(first, say) : "",
      rest.map((fact) => alone(fact, say)).join(", "),
    ],
  );
}
