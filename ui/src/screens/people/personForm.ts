import type { PersonInput, PersonView } from "../../host/host";
import type { Line } from "../../shared/useMeanwhile";
import type { Say } from "../../wording";

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

/** What somebody else may have changed meanwhile, line by line. */
export function linesOf(form: PersonForm, say: Say): readonly Line[] {
  const words = (key: keyof PersonForm): string => {
    if (key === "relations") return form.relations.map((relation) => say.code("relation", relation)).join(", ");
    return key === "protectedIdentity" ? say(form.protectedIdentity ? "answer-yes" : "answer-no") : String(form[key]);
  };
  return SHOWN.map(([key, field]): Line => [say.title("field", field), words(key)]);
}
