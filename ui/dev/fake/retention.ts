import type { HoldView, Host, ItemView, PlanView, QueueLine, RecordView, RunForm } from "../../src/host/host";
import { FakeBooks } from "./books";
import { shifted, steps, TODAY } from "./cases";
import { refuse } from "./office";
import { paper } from "./paper";
import { masked } from "./people";
import { never } from "./register";

const plain = { maxLength: null, min: null, max: null, group: null, codes: [], noun: null };
const declared = { tab: null, namedBy: null, deed: "erase", tasks: ["request", "retention"], fields: [] };
const REASONS = ["dispute", "legal-claim", "authority", "restriction"];

const FORMS = [
  {
    ...declared,
    noun: "hold",
    verb: "set",
    about: "person",
    namedBy: "reason",
    tab: "overview",
    fields: [
      { ...plain, name: "reason", kind: "choice", required: true, group: "hold-reason", codes: REASONS },
      { ...plain, name: "review-on", kind: "day", required: true },
    ],
  },
  {
    ...declared,
    noun: "hold",
    verb: "review",
    about: "record",
    fields: [{ ...plain, name: "review-on", kind: "day", required: true }],
  },
  { ...declared, noun: "hold", verb: "release", about: "record" },
  {
    ...declared,
    noun: "notice",
    verb: "close",
    about: "record",
    fields: [
      { ...plain, name: "state", kind: "choice", required: true, group: "notice-state", codes: ["done", "impossible"] },
      { ...plain, name: "how", kind: "text", required: true, maxLength: 1000 },
    ],
  },
  {
    ...declared,
    noun: "rule",
    verb: "decide",
    about: "nothing",
    fields: [
      {
        ...plain,
        name: "clock",
        kind: "choice",
        required: true,
        group: "clock",
        codes: ["contract-and-year", "rating"],
      },
      { ...plain, name: "unit", kind: "choice", required: true, group: "length", codes: ["days", "months", "years"] },
      { ...plain, name: "count", kind: "count", required: false, min: "1", max: "5000" },
      { ...plain, name: "valid-from", kind: "day", required: true },
    ],
  },
];

const record = (id: string, noun: string, facts: [string, string, string, string?][], verbs: string[]): RecordView => ({
  id,
  mark: id,
  noun,
  tab: null,
  facts: facts.map(([name, kind, text, group]) => ({ name, kind, text, group: group ?? null })),
  purpose: null,
  basis: null,
  kept: null,
  source: null,
  verbs,
});

const rule = (clock: string, standing: string, count: number, unit: string, source: string) =>
  record(
    `rule-${clock}`,
    "rule",
    [
      ["clock", "code", clock, "clock"],
      ["name", "text", "R43"],
      ["standing", "code", standing, "rule-standing"],
      ["count", "count", String(count)],
      ["unit", "code", unit, "length"],
      ["source", "text", source],
      ["valid-from", "day", "2018-05-25"],
    ],
    [],
  );

const notice = (id: string, recipient: string, state: string) =>
  record(
    id,
    "notice",
    [
      ["recipient", "text", recipient],
      ["cause", "code", "erasure", "notice-cause"],
      ["since-on", "day", TODAY],
      ["reference", "text", "K10003"],
      ["state", "code", state, "notice-state"],
    ],
    state === "open" ? ["close"] : [],
  );

/** What is to be erased, and erasing it: nothing is really erased, the plans only say so. */
export class FakeRetention extends FakeBooks {
  /** How many people may be erased, must wait, come. */
  queueSizes = { due: 240, waiting: 3, coming: 12 };
  readonly plans: PlanView[] = [];
  /** What was asked to be planned. */
  readonly planned: Parameters<Host["planRetention"]>[0][] = [];
  holds: HoldView[] = [];
  readonly letters: string[] = [];
  #approved = 0;

  constructor(people: number) {
    super(people);
    this.records.forms.push(...FORMS);
    this.records.put("rule", [
      rule("contract-and-year", "policy", 1, "years", "GDPR policy 2018-03-01 § 3"),
      rule("bookkeeping", "statutory", 7, "years", "Bokföringslagen (1999:1078) 7 kap. 2 §"),
      rule("rating", "proposal", 2, "years", "GDPR Art. 5(1)(e)"),
    ]);
    this.records.put("notice", [
      notice("notice-1", "Utskickstjänsten AB", "open"),
      notice("notice-2", "Banken", "done"),
    ]);
    if (people > 0)
      this.holds = [
        {
          id: "hold-1",
          personId: "person-3",
          who: masked(never(this.people[3], "person")),
          reason: "legal-claim",
          owner: "olof",
          setAt: "2026-06-01T09:00:00+02:00",
          reviewOn: shifted(TODAY, 5),
          releasedAt: null,
          facts: [],
          mark: "hold-1",
        },
      ];
  }

  #mayErase(): void {
    const role = this.session?.role;
    if (role !== "administrator" && role !== "dpo" && role !== "manager")
      refuse({ code: "notPermitted", deed: "erase" });
  }
  #line(part: string, index: number): QueueLine {
    const person = never(this.people[index], "person");
    const whole = index % 3 !== 1;
    const waits = part === "waiting";
    return {
      personId: person.id,
      who: masked(person),
      items: whole ? 2 : 4,
      stays: whole ? 0 : 2,
      whole: part === "due" && whole,
      rules: ["contract-and-year"],
      lastDay: shifted(TODAY, part === "coming" ? 2 + index : -1 - index),
      onHold: waits ? [{ id: "hold-1", reason: "hold-reason-legal-claim", reviewOn: "2027-03-02" }] : [],
    };
  }
  async retentionQueue(query: Parameters<Host["retentionQueue"]>[0]): ReturnType<Host["retentionQueue"]> {
    this.#mayErase();
    const size = this.queueSizes[query.part as keyof typeof this.queueSizes] ?? 0;
    const wanted = (query.text ?? "").toLocaleLowerCase("sv");
    const all = Array.from({ length: Math.min(size, this.people.length) }, (_, index) => index)
      .filter((index) => (this.people[index]?.name ?? "").toLocaleLowerCase("sv").includes(wanted))
      .filter((index) => !query.daysOver || index >= query.daysOver);
    const lines = all.slice(query.offset, query.offset + query.limit).map((index) => this.#line(query.part, index));
    return { total: all.length, lines };
  }
  async retentionWhy(person: string): ReturnType<Host["retentionWhy"]> {
    this.#mayErase();
    const index = this.people.findIndex((each) => each.id === person);
    const { who } = this.#line("due", index);
    const item = (noun: string, fate: string, clock: string, last: string | null, more: Partial<ItemView> = {}) => ({
      noun,
      id: null,
      fate,
      rule: clock,
      proposal: false,
      because: null,
      lastDay: last,
      eraseFrom: last && fate !== "with" ? shifted(last, 1) : null,
      steps: last ? steps("2025-11-20", last) : [],
      ...more,
    });
    const ended = shifted(TODAY, -1);
    this.write("retention.look", "retention");
    return {
      personId: person,
      who,
      items: [
        item("agreement", "erase", "contract-and-year", ended),
        item("purchase", "until", "bookkeeping", "2031-12-31"),
        item("message", "until", "message", "2027-03-01", { proposal: true }),
        item("person-name", "with", "contract-and-year", "2031-12-31", { because: "purchase", steps: [] }),
        item("person-email", "erase", "contract-and-year", ended),
      ],
      onHold: this.onHoldOf(person),
    };
  }
  protected override onHoldOf(person: string) {
    return this.holds
      .filter((hold) => hold.personId === person && !hold.releasedAt)
      .map((hold) => ({ id: hold.id, reason: `hold-reason-${hold.reason}`, reviewOn: hold.reviewOn }));
  }
  async planRetention(request: Parameters<Host["planRetention"]>[0]): ReturnType<Host["planRetention"]> {
    this.#mayErase();
    this.planned.push(request);
    const { total } = await this.retentionQueue({
      part: "due",
      text: request.text ?? null,
      daysOver: request.daysOver ?? null,
      offset: 0,
      limit: 0,
    });
    const people = request.person ? 1 : (request.people?.length ?? Math.min(total, request.limit ?? total));
    const split = Math.floor(people / 3);
    const plan: PlanView = {
      id: `plan-${this.plans.length + 1}`,
      number: `G2026-${String(this.plans.length + 1).padStart(4, "0")}`,
      madeAt: `${TODAY}T10:05:00+01:00`,
      madeBy: this.session?.user ?? "",
      people,
      whole: people - split,
      split,
      items: people * 2,
      left: people * 2,
      state: "made",
      approvalId: null,
      goes: [
        { noun: "agreement", rule: "contract-and-year", fate: "erase", count: people },
        { noun: "person", rule: "contract-and-year", fate: "erase", count: people - split },
        { noun: "person-email", rule: "contract-and-year", fate: "erase", count: split },
      ].filter((line) => line.count > 0),
      stays: [{ noun: "purchase", rule: "bookkeeping", fate: "until", count: split }],
      kept: [],
      appliedAt: null,
    };
    this.plans.unshift(plan);
    this.write("retention.plan", "retention");
    return structuredClone(plan);
  }
  async listRetentionPlans(limit: number) {
    this.#mayErase();
    return structuredClone(this.plans.slice(0, limit));
  }
  #plan(id: string): PlanView {
    return never(
      this.plans.find((plan) => plan.id === id),
      "erasure-plan",
    );
  }
  async showRetentionPlan(id: string) {
    this.#mayErase();
    return structuredClone(this.#plan(id));
  }
  async applyRetention({ id }: Parameters<Host["applyRetention"]>[0]): ReturnType<Host["applyRetention"]> {
    const plan = this.#plan(id);
    if (plan.state === "waiting") refuse({ code: "signatureMissing" });
    if (plan.state === "made" && plan.people > 1) {
      this.#approved += 1;
      Object.assign(plan, { state: "waiting", approvalId: `approval-plan-${this.#approved}` });
      return structuredClone(plan);
    }
    this.cancelled = false;
    while (plan.left > 0) {
      for (const hear of this.hearing)
        hear({ kind: "retention", part: null, done: plan.items - plan.left, total: plan.items });
      await new Promise((done) => setTimeout(done, this.importDelay));
      if (this.cancelled) return structuredClone(plan);
      plan.left = Math.max(0, plan.left - 50);
    }
    Object.assign(plan, { state: "applied", appliedAt: `${TODAY}T10:20:00+01:00` });
    this.write("retention.apply", "retention");
    return structuredClone(plan);
  }
  async withdrawRetentionPlan({ id }: Parameters<Host["withdrawRetentionPlan"]>[0]) {
    const plan = this.#plan(id);
    Object.assign(plan, { state: plan.left < plan.items ? "applied" : "withdrawn", left: 0 });
    return structuredClone(plan);
  }
  async listHolds() {
    this.#mayErase();
    const [running, released] = [false, true].map((gone) =>
      this.holds.filter((hold) => Boolean(hold.releasedAt) === gone),
    );
    return structuredClone({ running: running ?? [], released: released ?? [] });
  }
  async previewCertificate(id: string, language: string) {
    return paper([
      `${language === "sv" ? "Gallringsbevis" : "Certificate of erasure"} ${this.#plan(id).number}`,
      "DEMO",
    ]);
  }
  async saveCertificate(id: string) {
    return { path: `/home/kontoret/gallringsbevis-${this.#plan(id).number}.pdf` };
  }
  async saveNoticeLetter(id: string) {
    this.letters.push(id);
    return { path: "/home/kontoret/underrattelse.pdf" };
  }
  override async runForm(request: RunForm) {
    const plan = this.plans.find((each) => request.noun === "approval" && each.approvalId === request.about);
    if (plan) plan.state = request.verb === "sign" ? "signed" : "rejected";
    else if (request.noun === "hold") this.#hold(request);
    else return super.runForm(request);
    return { id: request.about ?? null, facts: [], remarks: [] };
  }
  #hold({ verb, about, values }: RunForm): void {
    const review = values["review-on"] ?? "";
    if (verb !== "release" && review <= TODAY)
      refuse({ code: "invalidField", field: "hold-review-on", reason: "out-of-range" });
    const hold = this.holds.find((each) => each.id === about);
    if (verb === "set") {
      const person = never(
        this.people.find((each) => each.id === about),
        "person",
      );
      this.holds.push({
        id: `hold-${this.holds.length + 1}`,
        personId: person.id,
        who: masked(person),
        reason: values.reason ?? "",
        owner: this.session?.user ?? "",
        setAt: `${TODAY}T10:05:00+01:00`,
        reviewOn: review,
        releasedAt: null,
        facts: [],
        mark: "",
      });
    } else if (hold && verb === "review") hold.reviewOn = review;
    else if (hold) hold.releasedAt = `${TODAY}T10:05:00+01:00`;
  }
}
