import type { FieldView, FormView } from "../host/host";

export type Values = Record<string, string>;

/** What a form begins with: nothing, but today where a day that has come is asked for. */
export function blank(form: FormView, today: string): Values {
  return Object.fromEntries(form.fields.map((field) => [field.name, beginning(field, today)]));
}

function beginning(field: FieldView, today: string): string {
  if (field.kind === "flag") return "no";
  if (field.kind === "past-day" && field.required) return today;
  if (field.kind === "choice" && field.required && field.codes.length === 1) return field.codes[0] ?? "";
  return "";
}

/** What is sent: fields that were left empty are not part of it. */
export const filled = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));

/** A choice of several, as it is sent. */
export const chosen = (value: string): string[] => value.split(",").filter(Boolean);

/** What the core calls a field in a problem: with its noun before it, or as the verb behind the form does. */
export const problemNames = (form: FormView, field: FieldView) => [`${form.noun}-${field.name}`, field.name];
