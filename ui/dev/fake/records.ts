import {
  type FormDone,
  type FormView,
  ProblemError,
  type RecordView,
  type RunForm,
  type Shelf,
  type ShelfFilter,
} from "../../src/host/host";

const plain = { maxLength: null, min: null, max: null, group: null, codes: [], noun: null };

const form = (noun: string, verb: string, more: Partial<FormView>): FormView => ({
  noun,
  verb,
  about: "record",
  tab: null,
  deed: "erase",
  tasks: [],
  namedBy: null,
  fields: [],
  ...more,
});

const waiting = (id: string, label: string, by: string, until: string): RecordView => ({
  id,
  mark: id,
  noun: "approval",
  tab: null,
  facts: [
    { name: "label", kind: "text", text: label, group: null },
    { name: "proposed-by", kind: "text", text: by, group: null },
    { name: "proposed-at", kind: "moment", text: "2026-11-21T14:12:00+01:00", group: null },
    { name: "sign-by", kind: "day", text: until, group: null },
  ],
  purpose: null,
  basis: null,
  kept: null,
  source: null,
  verbs: ["sign", "reject"],
});

const terms = (id: string, name: string, from: string): RecordView => ({
  id,
  mark: id,
  noun: "terms",
  tab: null,
  facts: [
    { name: "name", kind: "text", text: name, group: null },
    { name: "valid-from", kind: "day", text: from, group: null },
  ],
  purpose: null,
  basis: null,
  kept: null,
  source: null,
  verbs: [],
});

/** Records and forms of any noun, in memory: what is filled in becomes a record, and a required field is required. */
export class FakeRecords {
  readonly forms: FormView[] = [
    form("request", "acknowledge", { tasks: ["request"] }),
    form("approval", "sign", {}),
    form("approval", "reject", {
      fields: [{ ...plain, name: "label", kind: "text", required: false, maxLength: 200 }],
    }),
  ];
  readonly #shelves = new Map<string, RecordView[]>([
    ["terms", [terms("terms-2", "2026-11", "2026-11-01"), terms("terms-1", "2018-03-01", "2018-03-01")]],
    [
      "approval",
      [waiting("s1", "2026-0003", "Karin Öberg", "2026-11-24"), waiting("s2", "2026-0007", "Nils Ek", "2026-11-26")],
    ],
  ]);
  readonly #about = new Map<string, string>();

  /** Lays records on a shelf. */
  put(noun: string, records: RecordView[]): void {
    this.#shelves.set(noun, records);
  }

  of(person: string): RecordView[] {
    return [...this.#shelves.values()].flat().filter((record) => this.#about.get(record.id) === person);
  }

  shelf(noun: string, filter: ShelfFilter): Shelf {
    const all = this.#shelves.get(noun) ?? [];
    const records = filter.limit == null ? all : all.slice(0, filter.limit);
    return { total: all.length, records };
  }

  run(request: RunForm): FormDone {
    const declared = this.forms.find((each) => each.noun === request.noun && each.verb === request.verb);
    if (!declared) throw new ProblemError({ code: "formUnknown" });
    const missing = declared.fields.find((field) => field.required && !request.values[field.name]);
    if (missing)
      throw new ProblemError({ code: "invalidField", field: `${request.noun}-${missing.name}`, reason: "missing" });
    const shelf = this.#shelves.get(request.noun) ?? [];
    if (declared.about === "record") {
      this.#shelves.set(
        request.noun,
        shelf.filter((record) => record.id !== request.about),
      );
      return { id: request.about ?? null, facts: [], remarks: [] };
    }
    const id = `${request.noun}-${shelf.length + 1}`;
    const facts = declared.fields
      .map((field) => ({ field, text: request.values[field.name] ?? "" }))
      .filter(({ text }) => text)
      .map(({ field, text }) => ({ name: field.name, kind: field.kind, text, group: field.group }));
    const verbs = this.forms.filter((each) => each.noun === request.noun && each.about === "record");
    const record: RecordView = {
      id,
      mark: id,
      noun: request.noun,
      tab: declared.tab,
      facts,
      purpose: null,
      basis: null,
      kept: null,
      source: null,
      verbs: verbs.map((each) => each.verb),
    };
    this.#shelves.set(request.noun, [...shelf, record]);
    if (declared.about === "person" && request.about) this.#about.set(id, request.about);
    return { id, facts: [], remarks: [] };
  }
}
