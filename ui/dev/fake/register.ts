import type {
  AgreementView,
  ConsentView,
  Dossier,
  Host,
  ItemView,
  OnHoldView,
  PersonInput,
  PersonView,
  RequestView,
} from "../../src/host/host";
import { makeRequest, shifted, steps, TODAY } from "./cases";
import { FakeJournal } from "./journal";
import { refuse } from "./office";
import { found, hitOf, makePeople, masked } from "./people";
import { FakeRecords } from "./records";

export const never = <T>(value: T | undefined, noun: string): T => value ?? refuse({ code: "notFound", noun });

/** The people of the made-up register and what is kept about them. */
export class FakeRegister extends FakeJournal {
  readonly people: PersonView[];
  readonly requests: RequestView[];
  readonly records = new FakeRecords();
  /** What was asked to be merged. */
  readonly merged: Parameters<Host["mergePeople"]>[0][] = [];
  readonly #agreements = new Map<string, AgreementView[]>();
  readonly #consents = new Map<string, ConsentView[]>();

  constructor(people: number) {
    super();
    this.people = makePeople(people);
    const some = (index: number) => never(this.people[(index * 17) % this.people.length], "person");
    const kinds = ["access", "erasure", "access", "rectification", "access", "objection"];
    this.requests =
      this.people.length === 0
        ? []
        : [-33, -30, -27, -24, -12, -3].map((days, index) =>
            makeRequest(index + 1, some(index).id, masked(some(index)), kinds[index] ?? "access", shifted(TODAY, days)),
          );
  }

  protected person(id: string): PersonView {
    return never(
      this.people.find((person) => person.id === id),
      "person",
    );
  }

  /** "Varför finns detta kvar?" for everything there is about a person. */
  protected keptOf(id: string): ItemView[] {
    const open = { proposal: false, because: null, lastDay: null, eraseFrom: null, steps: [] };
    const agreement = { ...open, noun: "agreement", id: `${id}-1`, fate: "waiting", rule: "contract-and-year" };
    return [agreement, { ...agreement, noun: "person-name", id: null }];
  }

  /** What holds a person's data back; holds are set where erasing is. */
  protected onHoldOf(_id: string): OnHoldView[] {
    return [];
  }

  protected dossier(id: string, task: string): Dossier {
    const person = this.person(id);
    const all = task !== "invoicing";
    return {
      person:
        person.protectedIdentity && !all
          ? { ...person, name: "", email: null, phone: null, address: null, masked: true }
          : person,
      task,
      retention: { rule: "contract-runs", lastDayKept: null, eraseFrom: null, steps: [] },
      agreements: this.#agreementsOf(id),
      consents: all ? this.#consentsOf(id) : null,
      requests: all ? this.requests.filter((request) => request.personId === id) : null,
      kept: this.keptOf(id),
      onHold: this.onHoldOf(id),
      records: this.records.of(id),
      log: task === "request" ? this.log.slice(0, 20) : null,
      hidden: all ? [] : ["read-consents", "read-requests"],
    };
  }

  #agreementsOf(id: string): AgreementView[] {
    const kept = this.#agreements.get(id);
    if (kept) return kept;
    const last = shifted("2026-02-28", 365);
    const ended = {
      rule: "year-after-contract",
      lastDayKept: last,
      eraseFrom: shifted(last, 1),
      steps: steps("2026-02-28", last),
    };
    const source = { kind: "registration", detail: null, on: "2023-05-02" };
    const made: AgreementView[] = [
      {
        id: `${id}-1`,
        kind: "account",
        startedOn: "2023-05-02",
        endedOn: null,
        source,
        retention: { rule: "contract-runs", lastDayKept: null, eraseFrom: null, steps: [] },
      },
      { id: `${id}-2`, kind: "course", startedOn: "2025-09-01", endedOn: "2026-02-28", source, retention: ended },
    ];
    this.#agreements.set(id, made);
    return made;
  }

  #consentsOf(id: string): ConsentView[] {
    const kept = this.#consents.get(id);
    if (kept) return kept;
    const source = { kind: "newsletter", detail: null, on: "2024-04-11" };
    const retention = { rule: "consent-lasts", lastDayKept: null, eraseFrom: null, steps: [] };
    const given = { id: `${id}-given`, stopped: [], at: "2024-04-11T08:12:00+02:00", act: "given", channel: "web" };
    const words = "Ja, skicka mig nyhetsbrevet ungefär en gång i månaden. Jag kan säga upp det när som helst.";
    const made: ConsentView[] = [
      {
        id: `${id}-n`,
        purpose: "newsletter",
        state: "active",
        deficiency: null,
        source,
        retention,
        events: [
          { ...given, wording: words, version: "2024-01", sha256: "9f2c4a".repeat(10).slice(0, 64), ip: "192.0.2.17" },
        ],
      },
      {
        id: `${id}-m`,
        purpose: "marketing",
        state: "deficient",
        deficiency: "words-unknown",
        source: { kind: "import", detail: "kunder.xlsx", on: "2024-03-18" },
        retention,
        events: [{ ...given, channel: "unknown", wording: null, version: null, sha256: null, ip: null }],
      },
    ];
    this.#consents.set(id, made);
    return made;
  }
  async findPeople({ text, limit, offset, relation }: Parameters<Host["findPeople"]>[0]) {
    const all = this.people.filter(
      (person) => found(person, text) && (!relation || person.relations.includes(relation)),
    );
    return { total: all.length, hits: all.slice(offset, offset + limit).map(hitOf) };
  }
  async openPerson({ id, task }: Parameters<Host["openPerson"]>[0]) {
    this.write("people.open", task, ["name", "email", "phone"]);
    return this.dossier(id, task);
  }
  #apply(person: PersonView, input: PersonInput): PersonView {
    if (input.email && !input.email.includes("@"))
      refuse({ code: "invalidField", field: "email", reason: "not-an-address" });
    const { source: _, identityNumber: __, ...rest } = input;
    return { ...person, ...rest, number: input.number ?? person.number };
  }
  async addPerson(input: PersonInput) {
    const index = this.people.length;
    const [first] = makePeople(1);
    const person = this.#apply(
      { ...never(first, "person"), id: `person-${index}`, number: String(1001 + index) },
      input,
    );
    const twins = this.people
      .filter((each) => each.name === person.name)
      .slice(0, 3)
      .map(hitOf);
    this.people.unshift(person);
    this.write("people.add", null, ["name"]);
    return { id: person.id, number: person.number, likelyTwins: twins };
  }
  async lookAgain({ id, task }: Parameters<Host["lookAgain"]>[0]) {
    return this.dossier(id, task);
  }
  async correctPerson({ id, task, input, before }: Parameters<Host["correctPerson"]>[0]) {
    if (before && before.phone !== this.person(id).phone) refuse({ code: "changedMeanwhile" });
    const at = this.people.findIndex((person) => person.id === id);
    this.people[at] = this.#apply(this.person(id), input);
    this.write("people.correct", task, ["email"]);
    return this.dossier(id, task);
  }
  async addAgreement(request: Parameters<Host["addAgreement"]>[0]) {
    if (request.endedOn && request.endedOn < request.startedOn) refuse({ code: "endBeforeStart" });
    const { person, task, kind, startedOn, endedOn } = request;
    const list = this.#agreementsOf(person);
    list.push({
      id: `${person}-${list.length + 1}`,
      kind,
      startedOn,
      endedOn,
      source: { kind: request.source, detail: null, on: TODAY },
      retention: { rule: "contract-runs", lastDayKept: null, eraseFrom: null, steps: [] },
    });
    return this.dossier(person, task);
  }
  async endAgreement({ id, task, endedOn }: Parameters<Host["endAgreement"]>[0]) {
    for (const [person, list] of this.#agreements) {
      const agreement = list.find((each) => each.id === id);
      if (!agreement) continue;
      agreement.endedOn = endedOn;
      return this.dossier(person, task);
    }
    return refuse({ code: "notFound", noun: "agreement" });
  }
  async giveConsent({ person, task, purpose, channel, text, version }: Parameters<Host["giveConsent"]>[0]) {
    this.#consentsOf(person).unshift({
      id: `${person}-${text.length}`,
      purpose,
      state: "active",
      deficiency: null,
      source: { kind: "person", detail: null, on: TODAY },
      retention: { rule: "consent-lasts", lastDayKept: null, eraseFrom: null, steps: [] },
      events: [
        {
          id: `${person}-given-${text.length}`,
          stopped: [],
          at: `${TODAY}T11:00:00+01:00`,
          act: "given",
          channel,
          wording: text,
          version,
          sha256: "ab".repeat(32),
          ip: null,
        },
      ],
    });
    return this.dossier(person, task);
  }
  async withdrawConsent({ id, task, channel, byController }: Parameters<Host["withdrawConsent"]>[0]) {
    for (const [person, list] of this.#consents) {
      const consent = list.find((each) => each.id === id);
      if (!consent) continue;
      consent.state = "ended";
      consent.events.push({
        id: `${id}-ended`,
        stopped: ["newsletter"],
        at: `${TODAY}T11:00:00+01:00`,
        act: byController ? "ended-by-controller" : "withdrawn-by-person",
        channel,
        wording: null,
        version: null,
        sha256: null,
        ip: null,
      });
      return structuredClone(this.dossier(person, task));
    }
    return refuse({ code: "notFound", noun: "consent" });
  }
  async likelyTwins(id: string) {
    return this.people
      .filter((person) => person.id !== id)
      .slice(0, 1)
      .map(hitOf);
  }
  async previewMerge(request: Parameters<Host["previewMerge"]>[0]) {
    const [one, other] = [request.survivor, request.absorbed].map((id) => this.person(id));
    const field = (name: string, survivor: string | null, absorbed: string | null) => ({
      name,
      survivor,
      absorbed,
      take: survivor === null && absorbed !== null,
    });
    return {
      survivor: request.survivor,
      survivorNumber: one?.number ?? "",
      absorbed: request.absorbed,
      absorbedNumber: other?.number ?? "",
      fields: [field("name", one?.name ?? null, other?.name ?? null), field("phone", null, "070-123 45 67")],
      records: 3,
      reason: "same-email",
      refused: null,
      masked: false,
    };
  }
  async mergePeople(request: Parameters<Host["mergePeople"]>[0]) {
    this.merged.push(request);
    return "merge-1";
  }
}
