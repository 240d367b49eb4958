import type { PersonInput, PersonView } from "../../host/host";

/** A person as a form holds her: text everywhere. */
export interface PersonForm {
  number: string;
  name: string;
  email: string;
  phone: string;
  street: string;
  postalCode: string;
  city: string;
  identityNumber: string;
  identityGround: string;
  note: string;
  relations: string[];
  protectedIdentity: boolean;
  source: string;
}

export const EMPTY_PERSON: PersonForm = {
  number: "",
  name: "",
  email: "",
  phone: "",
  street: "",
  postalCode: "",
  city: "",
  identityNumber: "",
  identityGround: "",
  note: "",
  relations: [],
  protectedIdentity: false,
  source: "person",
};

/** The form of somebody in the register. The identity number is masked there, so the form begins without it. */
export function formOf(person: PersonView): PersonForm {
  return {
    number: person.number,
    name: person.name,
    email: person.email ?? "",
    phone: person.phone ?? "",
    street: person.address?.street ?? "",
    postalCode: person.address?.postalCode ?? "",
    city: person.address?.city ?? "",
    identityNumber: "",
    identityGround: "",
    note: person.note ?? "",
    relations: person.relations,
    protectedIdentity: person.protectedIdentity,
    source: person.source.kind,
  };
}

const orNull = (text: string) => text.trim() || null;

/** What the core is given. Empty means "none"; an empty identity number leaves the one that is there. */
export function inputOf(form: PersonForm): PersonInput {
  const address = { street: form.street.trim(), postalCode: form.postalCode.trim(), city: form.city.trim() };
  return {
    number: orNull(form.number),
    name: form.name.trim(),
    email: orNull(form.email),
    phone: orNull(form.phone),
    address: address.street || address.postalCode || address.city ? address : null,
    identityNumber: orNull(form.identityNumber),
    identityGround: orNull(form.identityGround),
    note: orNull(form.note),
    relations: form.relations,
    protectedIdentity: form.protectedIdentity,
    source: form.source,
  };
}

/** Fields the form shows problems at, by the core's names for them. */
export const PERSON_FIELDS = [
  "number",
  "name",
  "email",
  "phone",
  "street",
  "postal-code",
  "city",
  "identity-number",
  "identity-ground",
  "note",
  "relations",
  "source",
] as const;

/** Fields somebody else may have changed meanwhile, by the core's names for them. */
const SHOWN: readonly (readonly [keyof PersonForm, string])[] = [
  ["number", "number"],
  ["name", "name"],
  ["email", "email"],
  ["phone", "phone"],
  ["street", "street"],
  ["postalCode", "postal-code"],
  ["city", "city"],
  ["note", "note"],
  ["relations", "relations"],
  ["protectedIdentity", "protected-identity"],
];

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What somebody else has changed since `seen` and was typed over here: the core's names of the fields, with what stands
 * there now.
 */
export function clashing(seen: PersonForm, typed: PersonForm, now: PersonForm): Readonly<Record<string, string>> {
  const both = SHOWN.filter(
    ([key]) => !same(seen[key], now[key]) && !same(seen[key], typed[key]) && !same(typed[key], now[key]),
  );
  return Object.fromEntries(both.map(([key, field]) => [field, String(now[key]) || "–"]));
}
