import type {
  AgreementView,
  ConsentView,
  Dossier,
  Host,
  ImportDecision,
  ImportReport,
  LogLine,
  PersonInput,
  PersonView,
  RequestView,
} from "../../src/host/host";
import { dueOf, makeRequest, otherDue, shifted, steps, TODAY } from "./cases";
import { PLAN, SESSION } from "./fixed";
import { PASSWORD, refuse } from "./office";
import { paper } from "./paper";
import { found, hitOf, makePeople, masked } from "./people";
import { FakeRatings } from "./ratings";
import { FakeRecords } from "./records";
import { filtered } from "./vault";

const never = <T>(value: T | undefined, noun: string): T => value ?? refuse({ code: "notFound", noun });

export interface FakeOptions {
  people?: number;
  exists?: boolean;
  demo?: boolean;
  /** Milliseconds each row of an import takes. */
  importDelay?: number;
}

/** A core of made-up people in memory. The password is "rätt". Never part of what is shipped. */
export class FakeHost extends FakeRatings implements Host {
  readonly people: PersonView[];
  /** What was asked to be merged. */
  readonly merged: Parameters<Host["mergePeople"]>[0][] = [];
  readonly requests: RequestView[];
  readonly log: LogLine[] = [];
  readonly records = new FakeRecords();
  readonly #agreements = new Map<string, AgreementView[]>();
  readonly #consents = new Map<string, ConsentView[]>();
  readonly #options: FakeOptions;
  #exists: boolean;

  constructor(options: FakeOptions = {}) {
    super();
    this.#options = options;
    this.#exists = options.exists ?? true;
    this.people = makePeople(options.people ?? 2400);
    const some = (index: number) => never(this.people[(index * 17) % this.people.length], "person");
    const kinds = ["access", "erasure", "access", "rectification", "access", "objection"];
    this.requests =
      this.people.length === 0
        ? []
        : [-33, -30, -27, -24, -12, -3].map((days, index) =>
            makeRequest(index + 1, some(index).id, masked(some(index)), kinds[index] ?? "access", shifted(TODAY, days)),
          );
  }

  #write(verb: string, task: string | null, fields: string[] = []): void {
    const seq = String(this.log.length + 1);
    const hash = Array.from({ length: 64 }, (_, at) => ((at * 7 + this.log.length * 13) % 16).toString(16)).join("");
    this.log.unshift({
      seq,
      at: `${TODAY}T10:05:00+01:00`,
      who: this.session?.user ?? null,
      verb,
      task,
      ids: [],
      fields,
      hash,
    });
  }

  #person(id: string): PersonView {
    return never(
      this.people.find((person) => person.id === id),
      "person",
    );
  }

  #dossier(id: string, task: string): Dossier {
    const person = this.#person(id);
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
      kept: [],
      onHold: [],
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

  async registerStatus() {
    return {
      exists: this.#exists,
      demo: this.#options.demo ?? true,
      folder: "/home/kontoret/Cequred",
      users: this.staff.filter((one) => one.canUnlock).map((one) => one.user),
      session: this.session,
    };
  }
  async createRegister(request: Parameters<Host["createRegister"]>[0]) {
    if (request.password.length < 12) refuse({ code: "weakPassword", score: 1, needed: 3 });
    this.#exists = true;
    this.session = { ...SESSION, demo: false, user: request.adminName, organisation: request.organisation };
    return { recoveryGroups: ["7KQ2M", "X4TDR", "9HWNC", "3VPEA", "J6YFB", "2GZKT", "M8RQ5"], session: this.session };
  }
  async makeDemo() {
    this.#exists = true;
    this.session = SESSION;
    this.#write("demo.create", null);
    return SESSION;
  }
  async unlock(request: Parameters<Host["unlock"]>[0]) {
    if (request.password !== PASSWORD) refuse({ code: "wrongPassword" });
    const role = this.staff.find((one) => one.user === request.user)?.role ?? SESSION.role;
    this.session = { ...SESSION, user: request.user, role };
    this.#write("session.unlock", null);
    return this.session;
  }
  async unlockWithRecovery(request: Parameters<Host["unlockWithRecovery"]>[0]) {
    await this.proveRecovery(request.code);
    this.session = { ...SESSION, user: request.user };
    return this.session;
  }
  async unlockWithShares(request: Parameters<Host["unlockWithShares"]>[0]) {
    await this.proveShares(request.first, request.second);
    this.session = { ...SESSION, user: request.user };
    return this.session;
  }
  async lock() {
    this.session = null;
  }
  async today() {
    const cases = this.requests.filter((request) => request.state === "open").map(dueOf);
    const rest =
      this.people.length === 0
        ? []
        : [1, 4, 9, 15, 28].map((days, at) =>
            otherDue(
              at % 2 ? "consent-review" : "agreement-erasure",
              at,
              masked(never(this.people[at], "person")),
              shifted(TODAY, days),
            ),
          );
    const due = [...cases, ...rest].sort((a, b) => a.lastDay.localeCompare(b.lastDay));
    const count = (urgency: string) => due.filter((line) => line.urgency === urgency).length;
    return {
      today: TODAY,
      due,
      counts: { overdue: count("overdue"), today: count("today"), thisWeek: count("this-week"), later: count("later") },
      people: this.people.length,
      openRequests: cases.length,
      auditLines: "18204",
      auditHead: "4be1c29d77a05f3e8d1b6a40c95f2e7713aa88d0e6b7c4f1290d5e3a6b8c7d9f",
      drill: this.drill,
      openingWarnings: [],
      perWeek: Array.from({ length: 8 }, (_, week) => ({
        weekStart: shifted("2026-11-16", week * 7),
        count: this.people.length === 0 ? 0 : ([4, 3, 6, 2, 5, 1, 0, 2][week] ?? 0),
      })),
    };
  }
  async findPeople({ text, limit, offset, relation }: Parameters<Host["findPeople"]>[0]) {
    const all = this.people.filter(
      (person) => found(person, text) && (!relation || person.relations.includes(relation)),
    );
    return { total: all.length, hits: all.slice(offset, offset + limit).map(hitOf) };
  }
  async openPerson({ id, task }: Parameters<Host["openPerson"]>[0]) {
    this.#write("people.open", task, ["name", "email", "phone"]);
    return this.#dossier(id, task);
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
    this.#write("people.add", null, ["name"]);
    return { id: person.id, number: person.number, likelyTwins: twins };
  }
  async correctPerson({ id, task, input }: Parameters<Host["correctPerson"]>[0]) {
    const at = this.people.findIndex((person) => person.id === id);
    this.people[at] = this.#apply(this.#person(id), input);
    this.#write("people.correct", task, ["email"]);
    return this.#dossier(id, task);
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
    return this.#dossier(person, task);
  }
  async endAgreement({ id, task, endedOn }: Parameters<Host["endAgreement"]>[0]) {
    for (const [person, list] of this.#agreements) {
      const agreement = list.find((each) => each.id === id);
      if (!agreement) continue;
      agreement.endedOn = endedOn;
      return this.#dossier(person, task);
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
    return this.#dossier(person, task);
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
      return structuredClone(this.#dossier(person, task));
    }
    return refuse({ code: "notFound", noun: "consent" });
  }
  async scanText(text: string) {
    return /4111/.test(text) ? [{ kind: "card-number", from: 0, to: 4, severity: "stop" }] : [];
  }
  async openRequest(request: Parameters<Host["openRequest"]>[0]) {
    if (request.receivedOn > TODAY) refuse({ code: "dateInTheFuture", field: "received-on" });
    const who = request.person ? masked(this.#person(request.person)) : "okänd";
    const made = {
      ...makeRequest(this.requests.length + 1, request.person, who, request.kind, request.receivedOn),
      channel: request.channel,
    };
    this.requests.push(made);
    this.#write("requests.open", "request");
    return made;
  }
  async listRequests({ openOnly }: Parameters<Host["listRequests"]>[0]) {
    return this.requests.filter((request) => !openOnly || request.state === "open");
  }
  async showCase(id: string) {
    const request = await this.showRequest(id);
    const verbs = request.state === "open" ? ["acknowledge"] : [];
    return { request, facts: [], items: [], letters: [], verbs, atReceipt: 0 };
  }
  async showRequest(id: string) {
    return never(
      this.requests.find((request) => request.id === id),
      "request",
    );
  }
  async previewExtract(id: string, language: string) {
    const { number } = await this.showRequest(id);
    return paper([`${language === "sv" ? "Registerutdrag" : "Extract"} ${number}`, "DEMO"]);
  }
  async reviewExtract(_id: string, _language: string): ReturnType<Host["reviewExtract"]> {
    return { texts: [], waiting: 0, withheld: 0 };
  }

  async decideRedaction(..._: Parameters<Host["decideRedaction"]>): ReturnType<Host["decideRedaction"]> {
    return { texts: [], waiting: 0, withheld: 0 };
  }

  async forgetRedaction(..._: Parameters<Host["forgetRedaction"]>): ReturnType<Host["forgetRedaction"]> {
    return { texts: [], waiting: 0, withheld: 0 };
  }

  async saveExtract(id: string): ReturnType<Host["saveExtract"]> {
    const at = this.requests.findIndex((request) => request.id === id);
    const answered = {
      ...(await this.showRequest(id)),
      state: "answered",
      stage: "answered",
      answeredAt: `${TODAY}T11:20:00+01:00`,
    };
    this.requests[at] = answered;
    this.#write("requests.answer", "request");
    return {
      path: `/home/kontoret/registerutdrag-${answered.number}.pdf`,
      made: { pages: 2, sha256: "ab".repeat(32), withheld: [] },
      answered,
    };
  }
  async previewMailing({ purpose }: Parameters<Host["previewMailing"]>[0]): ReturnType<Host["previewMailing"]> {
    return {
      purpose,
      listed: 12,
      grounds: [{ reason: "consent", people: 12 }],
      leftOut: [
        { reason: "withdrawn", people: 2 },
        { reason: "no-ground", people: 26 },
      ],
      lines: [{ personId: "person-3", who: "Å. L. K10003", reason: "withdrawn" }],
      suppressed: 2,
      templateFault: null,
    };
  }
  async saveMailing(request: Parameters<Host["saveMailing"]>[0]): ReturnType<Host["saveMailing"]> {
    this.#write("mailings.export", "administration");
    return { path: "/home/kontoret/utskick.csv", view: await this.previewMailing(request) };
  }
  async deficientConsents(): ReturnType<Host["deficientConsents"]> {
    const since = "2018-03-02";
    return [
      { id: "c1", personId: "person-3", who: "Å. L. K10003", purpose: "newsletter", deficiency: "before-gdpr", since },
    ];
  }
  async mailNumbers(): ReturnType<Host["mailNumbers"]> {
    return [{ campaign: "Novemberbrevet", sent: 120, opened: 48, clicked: null, bounced: null }];
  }
  async listTemplates(): ReturnType<Host["listTemplates"]> {
    return [];
  }
  async saveProcessingRecord(table: boolean): ReturnType<Host["saveProcessingRecord"]> {
    return { path: `/home/kontoret/registerforteckning.${table ? "csv" : "pdf"}` };
  }
  async saveIncidentReport(): ReturnType<Host["saveIncidentReport"]> {
    return { path: "/home/kontoret/incident-I-2026-0001.pdf" };
  }
  async saveConsentProof(): ReturnType<Host["saveConsentProof"]> {
    return { path: "/home/kontoret/samtyckesbevis.pdf" };
  }
  async chooseNewsletterFile() {
    return "avprenumererade.csv";
  }
  async runNewsletter({ kind, dryRun }: Parameters<Host["runNewsletter"]>[0]): ReturnType<Host["runNewsletter"]> {
    const nothing = { added: 0, updated: 0, counted: 0, unchanged: 0, rejected: [], warnings: [] };
    return { ...nothing, dryRun, kind, read: 98, withdrawn: 40, suppressed: 98 };
  }
  async chooseImportFile() {
    return structuredClone(PLAN);
  }
  async planImport(_decision: ImportDecision) {
    return structuredClone(PLAN);
  }
  async runImport(_decision: ImportDecision): Promise<ImportReport> {
    this.cancelled = false;
    const rows = PLAN.report.read;
    for (let row = 1; row <= rows; row += 1) {
      for (const hear of this.hearing) hear({ kind: "import", done: row, total: rows });
      if (this.#options.importDelay) await new Promise((done) => setTimeout(done, this.#options.importDelay));
      if (this.cancelled) refuse({ code: "cancelled" });
    }
    return { ...structuredClone(PLAN.report), dryRun: false };
  }
  async auditPage(request: Parameters<Host["auditPage"]>[0]) {
    const before = Number(request.beforeSeq ?? Number.POSITIVE_INFINITY);
    const lines = filtered(this.log, request).filter((line) => Number(line.seq) < before);
    return { lines: lines.slice(0, request.limit), total: String(this.log.length), head: this.log[0]?.hash ?? "" };
  }
  async exportLog(request: Parameters<Host["exportLog"]>[0]) {
    return { lines: String(filtered(this.log, request).length), head: this.log[0]?.hash ?? "" };
  }
  async verifyAudit() {
    return { ok: true, lines: String(this.log.length), head: this.log[0]?.hash ?? "", firstBad: null, reason: null };
  }
  async listForms() {
    return this.records.forms;
  }
  async runForm(request: Parameters<Host["runForm"]>[0]) {
    return this.records.run(request);
  }
  async runFormOnPerson(person: string, request: Parameters<Host["runForm"]>[0]) {
    const done = this.records.run(request);
    return { done, dossier: this.#dossier(person, request.task ?? "administration") };
  }
  async shelf(noun: string, filter: Parameters<Host["shelf"]>[1]) {
    return this.records.shelf(noun, filter);
  }
  async likelyTwins(id: string) {
    return this.people
      .filter((person) => person.id !== id)
      .slice(0, 1)
      .map(hitOf);
  }
  async previewMerge(request: Parameters<Host["previewMerge"]>[0]) {
    const [one, other] = [request.survivor, request.absorbed].map((id) => this.#person(id));
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
  async termsPage() {
    const version = (id: string, name: string, validFrom: string, validTo: string | null) => ({
      id,
      kind: "general",
      name,
      validFrom,
      validTo,
      applies: validTo === null,
      sha256: id === "terms-1" ? null : "ab".repeat(32),
      noticeOn: null,
      accepted: id === "terms-1" ? 12 : 0,
      toReview: id === "terms-1" ? 2 : 0,
    });
    return {
      versions: [
        version("terms-2", "2026-11", "2026-11-01", null),
        version("terms-1", "2018-03-01", "2018-03-01", "2026-10-31"),
      ],
      mayWrite: true,
    };
  }
  async termsText(id: string) {
    return id === "terms-1" ? null : "1. Konto.";
  }
  async termsPeople() {
    return [];
  }
  async saveStatement() {
    return { path: "/home/kontoret/beslut.pdf" };
  }
  async about() {
    return { version: "0.1.0", folder: "/home/kontoret/Cequred" };
  }
  async cancelWork() {
    this.cancelled = true;
  }
  onProgress(hear: Parameters<Host["onProgress"]>[0]) {
    this.hearing.add(hear);
    return () => this.hearing.delete(hear);
  }
}
