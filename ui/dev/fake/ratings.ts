import type {
  AssignmentView,
  AttachmentView,
  CompleteDispute,
  Dismiss,
  DisputeLine,
  DisputeView,
  LogContact,
  OpenDispute,
  PersonRatings,
  Propose,
  RatingImportReport,
  RatingOverview,
  RatingSettingView,
  SummaryView,
} from "../../src/host/host";
import { shifted, TODAY } from "./cases";
import { refuse } from "./office";
import { paper } from "./paper";
import { FakeVault } from "./vault";

export const SUMMARY: SummaryView = {
  number: 23,
  publishFrom: 5,
  average: 4.13,
  distribution: [1, 1, 3, 7, 11],
  trend: [
    { quarter: "2025-Q4", number: 5, average: 3.8 },
    { quarter: "2026-Q1", number: 6, average: 4.0 },
    { quarter: "2026-Q2", number: 3, average: null },
    { quarter: "2026-Q3", number: 9, average: 4.44 },
  ],
};

const party = (who: string) => ({ id: `p-${who}`, who });
const hit = (name: string, number: string) => ({
  id: `p-${number}`,
  number,
  name,
  email: null,
  phone: null,
  city: "Sigtuna",
  relations: [],
  protectedIdentity: false,
});

const file = (slot: string, name: string, kind = "text"): AttachmentView => ({
  id: `file-${slot}-${name}`,
  record: "d1",
  slot,
  name,
  kind,
  size: 120,
  sha256: "0".repeat(64),
  addedAt: `${TODAY}T09:00:00+01:00`,
});

const OPEN = ["complete", "attach", "contact", "release", "dismiss"];
const STEPS: Record<string, string[]> = {
  incomplete: ["complete", "attach", "ask-completion", "dismiss"],
  open: OPEN,
  proposed: ["release", "sign", "reject"],
  decided: ["release", "letter", "notify"],
  closed: ["release", "letter"],
};

const heard = (dispute: DisputeView, side: string) => {
  const lines = dispute.contacts.filter((line) => line.side === side);
  return lines.some((line) => line.reached === "heard") || lines.length >= 2;
};

/** What can be done follows from the state, as in the core. */
function settled(dispute: DisputeView): DisputeView {
  const [client, contractor] = [heard(dispute, "client"), heard(dispute, "contractor")];
  const steps = [...(STEPS[dispute.state] ?? [])];
  if (dispute.state === "open" && client && contractor) steps.push("propose");
  if (dispute.state === "decided" && dispute.notifiedOn) steps.push("lift");
  return { ...dispute, clientHeard: client, contractorHeard: contractor, openSteps: steps };
}

function dispute(number: number, state: string, ago: number): DisputeView {
  const words = ["Materialet kom sent.", "Jag var klar i tid enligt avtalet.", "Omdömet bör höjas till 4."];
  const decided = state === "decided" || state === "closed";
  return settled({
    id: `d${number}`,
    number: `T2026-000${number}`,
    state,
    assignment: `U500${number}`,
    finishedOn: shifted(TODAY, -ago - 20),
    client: hit("Åsa Lindström", "K10010"),
    contractor: hit("Bo Öberg", "K10011"),
    receivedOn: shifted(TODAY, -ago),
    age: ago,
    lastDay: state === "closed" ? null : shifted(TODAY, 30 - ago),
    steps: [],
    urgency: ago > 30 ? "overdue" : ago > 22 ? "this-week" : "later",
    starsBefore: 2,
    starsNow: 2,
    standing: state === "closed" ? "counts" : "restricted",
    comment: "Blev klart två dagar sent.",
    ratedOn: shifted(TODAY, -ago - 10),
    documents: [file("document", "framstallan.txt")],
    parts: ["cause", "why-wrong", "adjustment"].map((kind, at) => ({
      kind,
      text: state === "incomplete" && at === 2 ? null : (words[at] ?? ""),
      noDocuments: at !== 1,
      complete: !(state === "incomplete" && at === 2),
      documents: at === 1 ? [file(kind, "mejl.txt"), file(kind, "avtal.pdf", "pdf")] : [],
    })),
    assured: false,
    assuranceOffered: false,
    completionAskedOn: null,
    contacts:
      state === "incomplete"
        ? []
        : [
            {
              id: `c${number}`,
              side: "client",
              at: `${shifted(TODAY, -ago + 2)}T10:00:00+01:00`,
              by: "eva",
              reached: "heard",
              note: "Uppdragsgivaren beskriver en försening på två dagar.",
              releasedAt: null,
            },
          ],
    clientHeard: false,
    contractorHeard: false,
    decision:
      decided || state === "proposed"
        ? {
            outcome: "adjusted",
            stars: 4,
            statement: null,
            reasons: "Förseningen berodde på en leverans som uppdragstagaren inte rådde över.",
            proposedBy: "sara",
            proposedAt: `${TODAY}T09:00:00+01:00`,
            signedBy: decided ? "eva" : null,
            decidedAt: decided ? `${TODAY}T10:00:00+01:00` : null,
          }
        : null,
    notifiedOn: null,
    closedOn: state === "closed" ? TODAY : null,
    openSteps: [],
    summary: SUMMARY,
    complaints: { from: shifted(TODAY, -365), counted: 2, serious: 0, needed: 3, repeated: false },
    similar: [
      { number: "T2026-0001", decidedOn: shifted(TODAY, -90), outcome: "upheld", stars: null, reasons: "Avtalad dag." },
    ],
  });
}

const OVERVIEW: RatingOverview = {
  summary: { ...SUMMARY, number: 412, distribution: [21, 27, 63, 140, 161], average: 3.95 },
  outcomes: [
    { code: "adjusted", count: 7 },
    { code: "removed", count: null },
    { code: "upheld", count: 12 },
  ],
  waiting: 18,
  answered: 412,
  expired: 61,
};

const assignment = (at: number): AssignmentView => ({
  id: `a${at}`,
  number: `U${5000 + at}`,
  client: party("Å. L. K10010"),
  contractor: party("B. Ö. K10011"),
  finishedOn: at === 3 ? null : shifted(TODAY, -at * 3 - 1),
  request: at === 1 ? "waiting" : at > 3 ? "answered" : null,
  sentOn: at === 1 ? shifted(TODAY, -2) : null,
  expiresOn: at === 1 ? shifted(TODAY, 28) : null,
  stars: at > 4 ? 1 + (at % 5) : null,
  standing: at > 4 ? "counts" : at === 4 ? "restricted" : null,
});

const REPORT: RatingImportReport = {
  dryRun: true,
  read: 900,
  added: 891,
  ratings: 790,
  updated: 0,
  unchanged: 0,
  rejected: [
    { row: 2, line: null, column: "Omdöme", field: "stars", code: "not-whole-stars", otherRow: null },
    { row: 44, line: null, column: "Omdöme", field: "stars", code: "not-whole-stars", otherRow: null },
  ],
};

/** Ratings and disputes in memory. */
export class FakeRatings extends FakeVault {
  #disputes = ["incomplete", "open", "proposed", "decided", "closed"].map((state, at) =>
    dispute(at + 1, state, [4, 12, 24, 33, 80][at] ?? 0),
  );
  #assignments = Array.from({ length: 9 }, (_, at) => assignment(at + 1));
  #chosen = "";
  #settings: RatingSettingView[] = [
    { key: "ratings.publish-from", value: 5, least: 1, most: 1000 },
    { key: "disputes.assurance", value: 0, least: 0, most: 1 },
  ];

  #find(id: string): DisputeView {
    return (
      this.#disputes.find((it) => it.id === id || it.number === id) ?? refuse({ code: "notFound", noun: "dispute" })
    );
  }

  async #change(id: string, change: (it: DisputeView) => Partial<DisputeView>): Promise<DisputeView> {
    const found = this.#find(id);
    const next = settled({ ...found, ...change(found) });
    this.#disputes = this.#disputes.map((it) => (it.id === next.id ? next : it));
    return next;
  }

  async ratingOverview() {
    return OVERVIEW;
  }
  async ratedPeople() {
    const people = Array.from({ length: 8 }, (_, at) => ({
      personId: `p${at}`,
      who: `B. ${"ABCDEFGH"[at]}. K100${at + 10}`,
      number: at === 2 ? 3 : 8 + at,
      average: at === 2 ? null : 3.4 + at / 10,
    }));
    return { total: people.length, people };
  }
  async personRatings(): Promise<PersonRatings> {
    return {
      summary: SUMMARY,
      received: [
        {
          id: "r1",
          assignment: "U5005",
          client: party("Å. L. K10010"),
          contractor: party("B. Ö. K10011"),
          stars: 5,
          standing: "counts",
          answeredOn: shifted(TODAY, -9),
          comment: "Snabbt och noggrant.",
          statement: null,
          dispute: null,
        },
      ],
      given: [],
      complaints: { from: shifted(TODAY, -365), counted: 3, serious: 1, needed: 3, repeated: true },
      disputes: [],
    };
  }
  async listAssignments() {
    return { total: this.#assignments.length, assignments: this.#assignments };
  }
  async ratingDraft(id: string) {
    const found = this.#assignments.find((it) => it.id === id);
    return {
      from: "info@example.org",
      to: "asa.lindstrom@example.org",
      subject: `Ditt omdöme om uppdrag ${found?.number ?? ""}`,
      text: "Hej Åsa Lindström,\n\nHur upplevde du den som utförde uppdraget?\n\n1: mycket missnöjd\n5: mycket nöjd",
      mailto: "mailto:asa.lindstrom@example.org",
      eml: "",
      fileName: "omdome.eml",
      expiresOn: shifted(TODAY, 30),
    };
  }
  async saveRatingDraft() {
    return { path: "/papper/omdome.eml" };
  }
  async ratingRequestSent(id: string) {
    this.#assignments = this.#assignments.map((it) =>
      it.id === id ? { ...it, request: "waiting", sentOn: TODAY, expiresOn: shifted(TODAY, 30) } : it,
    );
    return this.#assignments.find((it) => it.id === id) ?? refuse({ code: "notFound", noun: "assignment" });
  }
  async chooseRatingFile() {
    return REPORT;
  }
  async runRatingImport() {
    return { ...REPORT, dryRun: false };
  }
  async ratingSettings() {
    return this.#settings;
  }
  async setRatingSetting({ key, value }: { key: string; value: number }) {
    this.#settings = this.#settings.map((it) => (it.key === key ? { ...it, value } : it));
    return this.#settings;
  }
  async listDisputes(all: boolean): Promise<DisputeLine[]> {
    return this.#disputes
      .filter((it) => all || it.state !== "closed")
      .map((it) => ({
        id: it.id,
        number: it.number,
        contractor: party("B. Ö. K10011"),
        state: it.state,
        receivedOn: it.receivedOn,
        age: it.age,
        lastDay: it.lastDay,
        urgency: it.urgency,
        outcome: it.state === "closed" ? "adjusted" : null,
      }));
  }
  async showDispute(id: string) {
    return this.#find(id);
  }
  async chooseAttachment() {
    this.#chosen = "brev.txt";
    return this.#chosen;
  }
  async openDispute(request: OpenDispute) {
    const parts = [request.cause, request.whyWrong, request.adjustment];
    const complete = parts.every((part) => part.text && part.noDocuments);
    const made = dispute(this.#disputes.length + 1, complete ? "open" : "incomplete", 0);
    this.#disputes = [settled({ ...made, contacts: [], assignment: request.rating }), ...this.#disputes];
    return this.#find(made.id);
  }
  completeDispute(request: CompleteDispute) {
    return this.#change(request.dispute, (it) => ({
      state: "open",
      parts: it.parts.map((part) => ({ ...part, text: part.text ?? request.adjustment?.text ?? "", complete: true })),
    }));
  }
  logContact({ dispute: id, side, reached, note }: LogContact) {
    return this.#change(id, (it) => ({
      contacts: [
        ...it.contacts,
        {
          id: `c-${it.contacts.length}-${side}`,
          side,
          at: `${TODAY}T11:00:00+01:00`,
          by: "eva",
          reached,
          note,
          releasedAt: null,
        },
      ],
    }));
  }
  releaseContact(id: string, contact: string) {
    return this.#change(id, (it) => ({
      contacts: it.contacts.map((line) =>
        line.id === contact ? { ...line, releasedAt: `${TODAY}T11:00:00+01:00` } : line,
      ),
    }));
  }
  proposeDecision({ dispute: id, outcome, stars, statement, reasons }: Propose) {
    const at = `${TODAY}T11:00:00+01:00`;
    const decision = {
      outcome,
      stars: stars ? Number(stars) : null,
      statement,
      reasons,
      proposedBy: "eva",
      proposedAt: at,
      signedBy: null,
      decidedAt: null,
    };
    return this.#change(id, () => ({ state: "proposed", decision }));
  }
  async signDecision(id: string) {
    const { decision } = this.#find(id);
    if (decision?.proposedBy === "eva") refuse({ code: "secondPersonNeeded" });
    const at = `${TODAY}T12:00:00+01:00`;
    return this.#change(id, () => ({
      state: "decided",
      decision: decision && { ...decision, signedBy: "eva", decidedAt: at },
    }));
  }
  rejectDecision(id: string) {
    return this.#change(id, () => ({ state: "open", decision: null }));
  }
  dismissDispute({ dispute: id }: Dismiss) {
    return this.#change(id, () => ({ state: "decided" }));
  }
  liftRestriction(id: string) {
    return this.#change(id, () => ({ state: "closed", standing: "counts", closedOn: TODAY, lastDay: null }));
  }
  async saveDisputeLetter(id: string, kind: string) {
    const noted = kind === "notice" ? { notifiedOn: TODAY } : kind === "completion" ? { completionAskedOn: TODAY } : {};
    return { path: `/papper/tvist-${kind}.pdf`, dispute: await this.#change(id, () => noted) };
  }
  async addAttachment({ record, slot }: { record: string; slot: string }) {
    const added = file(slot, this.#chosen);
    await this.#change(record, (it) => ({
      parts: it.parts.map((part) => (part.kind === slot ? { ...part, documents: [...part.documents, added] } : part)),
    }));
    return added;
  }
  async readAttachment(id: string) {
    if (id.endsWith(".pdf")) return paper(["Avtal", "Sida 2"]);
    return new TextEncoder().encode("Hej!\n\nJag vill att omdömet rättas.").buffer as ArrayBuffer;
  }
}
