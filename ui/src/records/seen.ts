import type { FormView, RecordView } from "../host/host";
import type { Line } from "../shared/useMeanwhile";
import type { Say } from "../wording";
import { alone, nameOf } from "./facts";
import type { Values } from "./formValues";

/** Under which name a form holds the records it was begun on. No field's name has a capital. */
export const SEEN = "SEEN";

/** What a record says of its last change: who is told hears that before everything else. */
const CHANGED = "changed-on";

/** What of a record a form must know that may write over it. */
export type Stands = Pick<RecordView, "id" | "noun" | "mark" | "facts">;

/** The records a form may write over: the one it is about, or else those of its noun. */
export const affected = (form: FormView, about: string | null, records: readonly Stands[]): Stands[] =>
  records
    .filter((record) => record.noun === form.noun && (form.about !== "record" || record.id === about))
    .map(({ id, noun, mark, facts }) => ({ id, noun, mark, facts }));

export const written = (records: readonly Stands[]): string => JSON.stringify(records);

/** Of these the ones a form names with what is filled in; all of them where it names none. */
function named(form: FormView, records: readonly Stands[], values: Values): readonly Stands[] {
  const { namedBy } = form;
  if (namedBy === null) return records;
  const value = values[namedBy]?.trim();
  return records.filter((record) => record.facts.some(({ name, text }) => name === namedBy && text === value));
}

const read = (text: string | undefined): Stands[] => (text === undefined ? [] : (JSON.parse(text) as Stands[]));

/** What the core is given back: the marks of what it writes over. */
export const marksOf = (form: FormView, text: string, values: Values): string[] =>
  named(form, read(text), values).map((record) => record.mark);

/** Of what it writes over, the records that came, went, or say something else. */
export function changedOf(form: FormView, was: Values, now: Values, values: Values): string[] {
  const of = (stood: Values) => named(form, read(stood[SEEN]), values);
  const news = (some: readonly Stands[], others: readonly Stands[]) =>
    some.filter(({ mark }) => others.every((other) => other.mark !== mark)).map(({ id }) => id);
  return [...new Set([...news(of(was), of(now)), ...news(of(now), of(was))])];
}

/** One record fact by fact; several with a line each, called by its first fact. */
export function linesOf(form: FormView, text: string | undefined, values: Values, say: Say): readonly Line[] {
  const records = named(form, read(text), values);
  if (form.about === "record")
    return records.flatMap(({ facts }) =>
      facts
        .filter(({ name }) => name !== CHANGED)
        .map((fact): Line => [nameOf(form.noun, fact, say), alone(fact, say)]),
    );
  return records.map(
    ({ facts: [first, ...rest] }): Line => [
      first ? alone(first, say) : "",
      rest.map((fact) => alone(fact, say)).join(", "),
    ],
  );
}

/** What was typed into the fields that say what facts of the record say, fact by fact. */
export function typedLines(form: FormView, values: Values, began: Values, say: Say): readonly Line[] {
  if (form.about !== "record") return [];
  return typedOver(form, values, began).map((field): Line => {
    const kind = field.kind === "choice" ? "code" : field.kind;
    const fact = { name: field.name, kind, text: values[field.name] ?? "", group: field.group };
    return [nameOf(form.noun, fact, say), alone(fact, say)];
  });
}

const typedOver = (form: FormView, values: Values, began: Values) =>
  form.fields.filter(({ name }) => values[name] !== began[name]);

/** The fields that were filled in although what they write over says something else than it did. */
export function clashesOf(form: FormView, was: Values, now: Values, values: Values): string[] {
  const facts = (text: string | undefined) =>
    new Map(read(text).flatMap((record) => record.facts.map((fact) => [fact.name, fact.text])));
  const [before, after] = [facts(was[SEEN]), facts(now[SEEN])];
  if (form.about !== "record") return [];
  return typedOver(form, values, now)
    .map(({ name }) => name)
    .filter((name) => before.get(name) !== after.get(name));
}
