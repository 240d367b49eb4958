import type { Host, UpdateFound, UpdateSettings, UpdatesView } from "../../src/host/host";
import { dueOf, otherDue, reckoningOf, shifted, TODAY } from "./cases";
import { FakeDesks } from "./desks";
import { DEEDS, SESSION } from "./fixed";
import { PASSWORD, refuse } from "./office";
import { masked } from "./people";
import { never } from "./register";

export interface FakeOptions {
  people?: number;
  exists?: boolean;
  demo?: boolean;
  /** Milliseconds each row of an import takes. */
  importDelay?: number;
}

/** A core of made-up people in memory. The password is "rätt". Never part of what is shipped. */
export class FakeHost extends FakeDesks implements Host {
  updates: UpdateSettings = { on: false, address: "" };
  /** How often the folder was shown, and a page printed. */
  shown = 0;
  printed = 0;
  readonly #demo: boolean;
  #exists: boolean;

  constructor(options: FakeOptions = {}) {
    super(options.people ?? 2400);
    this.#demo = options.demo ?? true;
    this.#exists = options.exists ?? true;
    this.importDelay = options.importDelay ?? 0;
  }

  async registerStatus() {
    return {
      exists: this.#exists,
      demo: this.#demo,
      folder: "/home/kontoret/Cequred",
      users: this.staff.filter((one) => one.canUnlock).map((one) => one.user),
      session: this.session,
    };
  }
  async createRegister(request: Parameters<Host["createRegister"]>[0]) {
    if (request.password.length < 12) refuse({ code: "weakPassword", score: 1, needed: 3 });
    this.#exists = true;
    this.session = {
      ...SESSION,
      demo: false,
      recoveryProven: false,
      user: request.adminName,
      organisation: request.organisation,
    };
    return { recoveryGroups: ["7KQ2M", "X4TDR", "9HWNC", "3VPEA", "J6YFB", "2GZKT", "M8RQ5"], session: this.session };
  }
  async joinRegister(_path: string, request: Parameters<Host["joinRegister"]>[1]) {
    if (request.password !== PASSWORD) refuse({ code: "wrongPassword" });
    this.#exists = true;
    this.session = { ...SESSION, demo: false, recoveryProven: false, user: request.user };
    return { recoveryGroups: ["7KQ2M", "X4TDR", "9HWNC", "3VPEA", "J6YFB", "2GZKT", "M8RQ5"], session: this.session };
  }
  async makeDemo() {
    this.#exists = true;
    this.session = SESSION;
    this.write("demo.create", null);
    return SESSION;
  }
  async unlock(request: Parameters<Host["unlock"]>[0]) {
    if (request.password !== PASSWORD) refuse({ code: "wrongPassword" });
    const role = this.staff.find((one) => one.user === request.user)?.role ?? SESSION.role;
    const deeds = role === "invoicing" ? ["find-people", "create-person"] : [...DEEDS];
    this.session = { ...SESSION, demo: this.#demo, recoveryProven: this.proven, user: request.user, role, deeds };
    this.write("session.unlock", null);
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
  async discardDemo() {
    if (!this.session?.demo) refuse({ code: "notADemo" });
    this.session = null;
    this.#exists = false;
  }
  async changeOrganisation(request: Parameters<Host["changeOrganisation"]>[0]) {
    if (!request.name.trim()) refuse({ code: "invalidField", field: "organisation-name", reason: "missing" });
    const session = this.session ?? refuse({ code: "locked" });
    this.session = { ...session, organisation: { ...request } };
    this.write("settings.organisation", null, ["organisation-name"]);
    return this.session;
  }
  async dueOfKind(kind: string) {
    const { due } = await this.today();
    return due.filter((line) => line.kind === kind);
  }
  async dueReckoning(kind: string, subject: string) {
    const line = (await this.today()).due.find((line) => line.kind === kind && line.subjectId === subject);
    return line
      ? reckoningOf(
          line,
          this.requests.find((request) => request.id === subject),
        )
      : [];
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
      waiting: { disputes: 2, incidents: 1, toErase: 5, moreToErase: false },
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
  async updateSettings(): Promise<UpdatesView> {
    return { able: true, here: this.updates };
  }
  async setUpdateSettings(here: UpdateSettings): Promise<UpdatesView> {
    if (here.on && !here.address.startsWith("https://"))
      refuse({ code: "invalidField", field: "update-address", reason: "not-a-server" });
    this.updates = here;
    return this.updateSettings();
  }
  async findUpdate(): Promise<UpdateFound | null> {
    if (!this.updates.on) refuse({ code: "updatesOff" });
    return { version: "0.2.0", notes: null };
  }
  async fetchUpdate() {
    if (this.updates.address.includes("wrong")) refuse({ code: "updateNotSigned" });
  }
  async installUpdate() {}
  async about() {
    return { version: "0.1.0", folder: "/home/kontoret/Cequred" };
  }
  async openFolder() {
    this.shown += 1;
  }
  async printPage() {
    this.printed += 1;
  }
  async cancelWork() {
    this.cancelled = true;
  }
  onProgress(hear: Parameters<Host["onProgress"]>[0]) {
    this.hearing.add(hear);
    return () => this.hearing.delete(hear);
  }
}
