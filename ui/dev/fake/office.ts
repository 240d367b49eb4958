import {
  type BackupVerdict,
  type ChosenBackup,
  type Confirm,
  type DrillView,
  type FolderUse,
  type FolderWarning,
  type KeepDraft,
  type LockRules,
  type ProblemData,
  ProblemError,
  type RegisterLocked,
  type SessionView,
  type SlotView,
  type StaffView,
  type WorkProgress,
} from "../../src/host/host";
import { TODAY } from "./cases";

export const refuse = (problem: ProblemData): never => {
  throw new ProblemError(problem);
};

const COST = { memoryKib: 262_144, passes: 3, lanes: 4 };
const COUNTS = { people: 2400, agreements: 3120, consents: 1804, requests: 6, audit: 18_204 };

const GROUPS = ["7KQ2M", "X4TDR", "9HWNC", "3VPEA", "J6YFB", "2GZKT", "M8RQ5"];

/** The password everybody has here. */
export const PASSWORD = "rätt";

/** Who may open the made-up register, its locks and its backups. */
export class FakeOffice {
  readonly staff: StaffView[] = ["demo", "karin", "olof"].map((user, at) => ({
    id: `staff-${at}`,
    user,
    role: ["administrator", "invoicing", "dpo"][at] ?? "invoicing",
    addedAt: "2026-01-12T09:00:00+01:00",
    disabledAt: null,
    canUnlock: true,
    oneTimeCode: false,
    deviceBound: at === 0,
  }));
  slots: SlotView[] = [
    ...this.staff.map(({ user }, at) => ({
      id: `${at}a1b2c3d4e5f60718293a4b5c6d7e8f9`,
      kind: "password",
      user,
      created: "2026-01-12T09:00:00+01:00",
      cost: COST,
      deviceBound: at === 0,
      lastUsed: "2026-11-21T08:02:00+01:00",
      oneTime: false,
    })),
    {
      id: "9f8e7d6c5b4a39281706f5e4d3c2b1a0",
      kind: "recovery",
      user: null,
      created: "2026-01-12T09:00:00+01:00",
      cost: null,
      deviceBound: false,
      lastUsed: null,
      oneTime: false,
    },
  ];
  drill: DrillView = { last: "2026-01-12", next: "2027-01-12", due: false };
  rules: LockRules = { idleMinutes: 10, shieldWindow: false };
  copied: string | null = null;
  /** Whether somebody has typed the recovery code. */
  proven = true;
  protected session: SessionView | null = null;
  /** Whoever is signed in may do this from now on, and nothing else. */
  become(deeds: readonly string[]): void {
    if (this.session) this.session = { ...this.session, deeds: [...deeds] };
  }
  protected cancelled = false;
  protected readonly hearing = new Set<(progress: WorkProgress) => void>();
  readonly #locked = new Set<(locked: RegisterLocked) => void>();
  /** By user: only her own come back. */
  readonly #drafts = new Map<string, Map<string, string>>();

  #mine(): Map<string, string> {
    const user = this.session?.user ?? refuse({ code: "locked" });
    const mine = this.#drafts.get(user) ?? new Map<string, string>();
    this.#drafts.set(user, mine);
    return mine;
  }
  #confirmed(password: string): void {
    if (password !== PASSWORD) refuse({ code: "wrongPassword" });
  }
  #may(deed: string): void {
    if (this.session?.role !== "administrator") refuse({ code: "notPermitted", deed });
  }
  /** The core locks by itself. */
  leave(why: string): void {
    this.session = null;
    for (const hear of this.#locked) hear({ why, draftsLost: false });
  }
  onLocked(hear: (locked: RegisterLocked) => void) {
    this.#locked.add(hear);
    return () => this.#locked.delete(hear);
  }
  async touched() {}
  async lockRules() {
    return this.rules;
  }
  async setLockRules(request: LockRules) {
    if (request.idleMinutes < 1 || request.idleMinutes > 60)
      refuse({ code: "invalidField", field: "idle-minutes", reason: "out-of-range" });
    this.rules = { ...request };
    return this.rules;
  }
  async keepDraft({ name, body }: KeepDraft) {
    this.#mine().set(name, body);
  }
  async dropDraft(name: string) {
    if (this.session) this.#mine().delete(name);
  }
  async keptDrafts() {
    return [...this.#mine()].map(([name, body]) => ({ name, body }));
  }
  async copyText(text: string) {
    this.copied = text;
    return true;
  }
  async listStaff() {
    this.#may("manage-staff");
    return structuredClone(this.staff);
  }
  async addStaff({
    user,
    role,
    password,
    confirm,
  }: {
    user: string;
    role: string;
    password: string;
    confirm: Confirm;
  }) {
    if (password.length < 12) refuse({ code: "weakPassword", score: 1, needed: 3 });
    this.#confirmed(confirm.password);
    if (this.staff.some((one) => one.user === user && !one.disabledAt))
      refuse({ code: "invalidField", field: "name", reason: "taken" });
    const added = {
      id: `staff-${this.staff.length}`,
      user,
      role,
      addedAt: `${TODAY}T10:05:00+01:00`,
      disabledAt: null,
      canUnlock: true,
      oneTimeCode: false,
      deviceBound: false,
    };
    this.staff.push(added);
    return added;
  }
  #one(user: string): StaffView {
    return this.staff.find((one) => one.user === user) ?? refuse({ code: "notFound", noun: "staff" });
  }
  async setStaffRole({ user, role, confirm }: { user: string; role: string; confirm: Confirm }) {
    this.#confirmed(confirm.password);
    const one = this.#one(user);
    if (one.role === "administrator" && role !== "administrator") refuse({ code: "lastAdministrator" });
    one.role = role;
    return structuredClone(one);
  }
  async disableStaff({ user, confirm }: { user: string; confirm: Confirm }) {
    this.#confirmed(confirm.password);
    const one = this.#one(user);
    if (one.role === "administrator") refuse({ code: "lastAdministrator" });
    Object.assign(one, { disabledAt: `${TODAY}T10:05:00+01:00`, canUnlock: false });
    this.slots = this.slots.filter((slot) => slot.user !== user);
    return structuredClone(one);
  }
  async listKeys() {
    this.#may("manage-keys");
    return {
      slots: structuredClone(this.slots),
      recoveryProvenAt: "2026-01-12T09:20:00+01:00",
      drill: this.drill,
      keyChanged: [],
      revision: "7",
    };
  }
  async changeOwnPassword({ confirm, newPassword }: { confirm: Confirm; newPassword: string }) {
    if (newPassword.length < 12) refuse({ code: "weakPassword", score: 1, needed: 3 });
    this.#confirmed(confirm.password);
  }
  async newRecoveryCode(confirm: Confirm) {
    this.#confirmed(confirm.password);
    return { sheet: "kit", groups: GROUPS };
  }
  async newRecoveryShares(confirm: Confirm) {
    this.#confirmed(confirm.password);
    return [1, 2, 3].map((share) => ({ sheet: `share-${share}`, groups: GROUPS }));
  }
  async saveSheet(sheet: string) {
    return { path: `/home/kontoret/${sheet}.pdf` };
  }
  async proveRecovery(code: string) {
    if (!code.startsWith("7KQ2M")) refuse({ code: "recoveryCodeMistyped", group: 1 });
    this.proven = true;
  }
  async proveShares(first: string, second: string) {
    await this.proveRecovery(first);
    if (first === second) refuse({ code: "sharesEqual" });
  }
  async giveOneTimeCode({ user, confirm }: { user: string; confirm: Confirm }) {
    this.#confirmed(confirm.password);
    Object.assign(this.#one(user), { oneTimeCode: true });
    return { sheet: "code", groups: GROUPS.slice(0, 4) };
  }
  #bound(bound: boolean): void {
    for (const slot of this.slots) if (slot.user === this.session?.user) slot.deviceBound = bound;
  }
  async bindHere(confirm: Confirm) {
    this.#confirmed(confirm.password);
    this.#bound(true);
  }
  async unbindHere(confirm: Confirm) {
    this.#confirmed(confirm.password);
    this.#bound(false);
  }
  async addHere({ user, confirm }: { user: string; password: string; confirm: Confirm }) {
    this.#confirmed(confirm.password);
    Object.assign(this.#one(user), { deviceBound: true });
  }
  async rotateKey(confirm: Confirm, _folder: string) {
    this.#confirmed(confirm.password);
    await this.#work("rotate");
    return { at: `${TODAY}T10:05:00+01:00`, colleagues: ["karin", "olof"], recoverySheets: 1 };
  }
  async removeSlot({ slot, confirm }: { slot: string; confirm: Confirm }) {
    this.#confirmed(confirm.password);
    if (this.slots.length === 1) refuse({ code: "lastWayIn" });
    this.slots = this.slots.filter((each) => each.id !== slot);
  }
  async chooseFolder() {
    return "/media/kontoret/USB";
  }
  async lookAtFolder(folder: string, usage: FolderUse): Promise<FolderWarning[]> {
    const service = /OneDrive|Dropbox/.exec(folder)?.[0];
    if (!service) return [];
    return [{ code: "synced", sentence: "folder-synced", remedy: `folder-synced-${usage}`, service }];
  }
  async #work(kind: string): Promise<void> {
    this.cancelled = false;
    for (let done = 1; done <= 10; done += 1) {
      for (const hear of this.hearing) hear({ kind, part: null, done: done * 10, total: 100 });
      await new Promise((go) => setTimeout(go, 5));
      if (this.cancelled) refuse({ code: "cancelled" });
    }
  }
  async makeBackup(folder: string | null) {
    this.#may("make-backup");
    await this.#work("backup");
    return {
      path: `${folder ?? "/home/kontoret/Cequred/backups"}/cequred-2026-11-22-100500.cequred-backup`,
      bytes: "48234496",
      sha256: "5a".repeat(32),
      createdAt: `${TODAY}T10:05:00+01:00`,
      counts: COUNTS,
    };
  }
  async chooseBackup(): Promise<ChosenBackup> {
    return {
      path: "/media/kontoret/USB/cequred-2026-11-20-080000.cequred-backup",
      status: {
        registerId: "e44621f8-2dfb-4b03-9d84-dd55c8030d54",
        createdAt: "2026-11-20T08:00:00+01:00",
        demo: true,
        users: ["demo", "karin"],
      },
    };
  }
  async verifyBackup({ password }: { password: string }): Promise<BackupVerdict> {
    this.#confirmed(password);
    await this.#work("verify-backup");
    return { ...(await this.chooseBackup()).status, bytes: "48234496", counts: COUNTS };
  }
  async restoreBackup({ password }: { password: string }, folder: string) {
    this.#confirmed(password);
    await this.#work("restore");
    return { folder, counts: COUNTS, ledger: "whole", erasedAgain: 2, notUnderstood: 0 };
  }
}
