import type { PersonHit, PersonView } from "../../src/host/host";

/** Made-up people, the same at every start. */

const FIRST =
  "Åsa Örjan Märta Göran Björn Håkan Ingrid Lars Elin Sofia Mohammed Karin Pär Zoë Olof Fatima Nils Saga".split(" ");
const LAST =
  "Lindström Öberg Ärlig Sjöström Lindqvist Åkesson Björk Hägg Nordström Al-Hassan Löfgren Karlsson Östlund".split(" ");
const CITY = "Uppsala Sigtuna Märsta Stockholm Västerås Örebro Umeå Malmö".split(" ");
const RELATIONS = [
  ["client"],
  ["contractor"],
  ["newsletter-recipient"],
  ["client", "newsletter-recipient"],
  ["course-participant"],
];

const pick = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error("an empty list");
  return found;
};

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** `count` people, in Swedish order. */
export function makePeople(count: number): PersonView[] {
  const people = Array.from({ length: count }, (_, index): PersonView => {
    const name = `${pick(FIRST, index * 7 + Math.floor(index / 18))} ${pick(LAST, index * 5 + 3)}`;
    const isProtected = index % 97 === 11;
    return {
      id: `person-${index}`,
      number: String(1001 + index),
      name,
      email: `${plain(name).replace(/[^a-z]+/g, ".")}@exempel.example`,
      phone: `070-${String(1740600 + index * 13).slice(0, 3)} ${String(1740600 + index * 13).slice(3, 5)} ${String(1740600 + index * 13).slice(5, 7)}`,
      address: { street: `Storgatan ${1 + (index % 90)}`, postalCode: "753 10", city: pick(CITY, index) },
      identityNumber: null,
      identityGround: null,
      note: index % 3 === 0 ? "Vill bli kontaktad på eftermiddagar." : null,
      relations: [...pick(RELATIONS, index)],
      protectedIdentity: isProtected,
      masked: false,
      source: { kind: index % 2 ? "import" : "person", detail: index % 2 ? "kunder.xlsx" : null, on: "2024-03-18" },
      recordedOn: "2024-03-18",
      changedOn: "2026-09-02",
    };
  });
  return people.sort((a, b) => a.name.localeCompare(b.name, "sv"));
}

/** A person as the list shows her. */
export const hitOf = (person: PersonView): PersonHit => ({
  id: person.id,
  number: person.number,
  name: person.protectedIdentity ? "" : person.name,
  email: person.protectedIdentity ? null : person.email,
  phone: person.protectedIdentity ? null : person.phone,
  city: person.protectedIdentity ? null : (person.address?.city ?? null),
  relations: person.relations,
  protectedIdentity: person.protectedIdentity,
});

/** Whether the person answers to what was typed. */
export function found(person: PersonView, text: string): boolean {
  const all = plain(`${person.name} ${person.email} ${person.number} ${person.phone?.replace(/\D/g, "")}`);
  return plain(text)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => all.includes(word));
}

/** Initials and number: how a list that others may see names somebody. */
export const masked = (person: PersonView) =>
  `${person.name
    .split(" ")
    .map((word) => word.charAt(0))
    .join("")} · ${person.number}`;
