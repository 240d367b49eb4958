import type {
  AuditQuery,
  BackupFile,
  BackupSettings,
  DigestSettings,
  DigestView,
  HandOver,
  InHand,
  LogFinding,
  LogLine,
  PlaceAsked,
  ProblemData,
  ProtectionView,
  ReminderLine,
  ReminderRules,
  RemindersHere,
  RemindersView,
  SetBackupSettings,
  Snooze,
} from "../../src/host/host";
import { otherDue, shifted, TODAY } from "./cases";
import { FakeOffice, refuse } from "./office";

const USUAL = "/home/kontoret/Cequred/backups";

const line = (code: string, state: "ok" | "attention" | "bad", what: string, args = {}, remedy = false) => ({
  code,
  state,
  sentence: `protection-${code}-${what}`,
  arguments: args,
  remedy: remedy ? `protection-${code}-${what}-remedy` : null,
});

const RULES: ReminderRules = { on: true, hours: [9], daysBefore: [30, 7, 1], whileLocked: true };

/** Backups, the log's standing and the protection of the made-up register. */
export class FakeVault extends FakeOffice {
  backups: BackupSettings = {
    automatic: true,
    folder: USUAL,
    usualFolder: true,
    lastMade: "2026-11-21T08:02:00+01:00",
    failedAt: null,
    failedWith: null,
  };
  finding: LogFinding | null = null;
  /** What today's backup meets. */
  backupFails = false;

  reminders: RemindersView = {
    rules: RULES,
    locked: "ready",
    silent: false,
    tray: true,
    here: { closeToTray: false, autostart: false },
  };
  missed: ReminderLine[] = [];
  /** What was put off and handed over. */
  readonly handled: (Snooze | HandOver | InHand)[] = [];

  async reminderSettings() {
    return this.reminders;
  }
  async setReminderRules(rules: ReminderRules) {
    if (rules.hours.length === 0) refuse({ code: "invalidField", field: "hours", reason: "missing" });
    if (rules.hours.some((hour) => hour > 23)) refuse({ code: "invalidField", field: "hours", reason: "out-of-range" });
    this.reminders = { ...this.reminders, rules };
    return this.reminders;
  }
  async setRemindersHere(here: RemindersHere) {
    this.reminders = { ...this.reminders, here };
    return this.reminders;
  }
  async missedReminders() {
    return this.missed;
  }
  async missedRemindersRead() {
    this.missed = [];
  }
  async snoozeDue(request: Snooze) {
    this.handled.push(request);
  }
  async dueDone(which: InHand) {
    this.handled.push(which);
  }
  async handOverDue(request: HandOver) {
    this.handled.push(request);
  }
  async dueBetween(from: string, to: string) {
    const all = [1, 1, 4, 9].map((add, at) => ({
      day: shifted(TODAY, add),
      internalDay: shifted(TODAY, add),
      kind: at % 2 ? "retention" : "request",
      count: at + 1,
    }));
    return all.filter((each) => each.day >= from && each.day <= to);
  }
  async dueOnDay(day: string) {
    return day === shifted(TODAY, 1) ? [otherDue("consent-review", 1, "Å. L. K10001", day)] : [];
  }
  readonly #hearing = new Set<(asked: PlaceAsked) => void>();
  onPlaceAsked(hear: (asked: PlaceAsked) => void) {
    this.#hearing.add(hear);
    return () => void this.#hearing.delete(hear);
  }
  /** A notification is clicked. */
  ask(path: string) {
    for (const hear of this.#hearing) hear({ path });
  }

  digestView: DigestView = {
    settings: {
      on: false,
      host: "",
      port: 465,
      security: "tls",
      user: null,
      from: "",
      to: "",
      hour: 7,
      trusted: null,
    },
    here: "off",
    failed: null,
    sentOn: null,
  };
  /** The passwords that were given, and the trials that were sent. */
  readonly mailed: { settings: DigestSettings; password: string | null }[] = [];
  /** What the next trial meets. */
  mailFails: ProblemData | null = null;

  async digest() {
    return this.digestView;
  }
  async setDigest(settings: DigestSettings, password: string | null) {
    if (settings.on && settings.to === "") throw { code: "invalidField", field: "mail-to", reason: "missing" };
    this.mailed.push({ settings, password });
    this.digestView = { ...this.digestView, settings, here: settings.on ? "ready" : "off", failed: null };
    return this.digestView;
  }
  async tryDigest(settings: DigestSettings, password: string | null) {
    if (this.mailFails) throw this.mailFails;
    this.mailed.push({ settings, password });
  }
  /** The calendars that were saved, by the days of their alarm. */
  readonly calendars: (number | null)[] = [];
  async saveCalendar(alarmDays: number | null) {
    this.calendars.push(alarmDays);
    return { path: "/home/demo/cequred.ics" };
  }
  async backupSettings() {
    return { ...this.backups };
  }
  async setBackupSettings({ automatic, folder }: SetBackupSettings) {
    this.backups = { ...this.backups, automatic, folder: folder ?? USUAL, usualFolder: folder === null };
    return { ...this.backups };
  }
  async listBackups(): Promise<BackupFile[]> {
    return ["2026-11-21", "2026-11-20", "2026-11-13", "2026-10-31"].map((day) => ({
      path: `${this.backups.folder}/cequred-${day}-080200.cequred-backup`,
      createdAt: `${day}T08:02:00+01:00`,
      bytes: "48234496",
    }));
  }
  async dailyBackup() {
    if (this.backupFails) return { outcome: "failed", made: null, removed: [], problem: { code: "diskFull" as const } };
    for (let done = 0; done <= 100; done += 25) {
      for (const hear of this.hearing) hear({ kind: "daily-backup", part: null, done, total: 100 });
      await new Promise((go) => setTimeout(go, 5));
    }
    this.backups.lastMade = `${TODAY}T10:05:00+01:00`;
    return { outcome: "made", made: null, removed: [], problem: null };
  }
  async protectionStatus(): Promise<ProtectionView> {
    if (this.session?.role === "invoicing") refuse({ code: "notPermitted", deed: "read-log" });
    return {
      state: "attention",
      lines: [
        line("encryption", "ok", "is", { memory: "256", passes: "3" }),
        line("keys", "ok", "is", { passwords: "3", bound: "1", recovery: "1" }),
        line("drill", "ok", "is", { proven: "2026-01-12", next: "2027-01-12" }),
        line("backup", "ok", "is", { day: "2026-11-21" }),
        line("backup-place", "attention", "usual", {}, true),
        line("log", "ok", "is", { lines: "18204", head: "4be1 c29d" }),
      ],
    };
  }
  async logFinding() {
    return this.finding;
  }
  async acceptLog() {
    this.finding = null;
  }
}

/** The lines a filter leaves. */
export function filtered(lines: readonly LogLine[], query: AuditQuery): LogLine[] {
  const day = (at: string) => at.slice(0, 10);
  return lines.filter(
    (each) =>
      (!query.verb || each.verb === query.verb) &&
      (!query.staff || each.who === query.staff) &&
      (!query.task || each.task === query.task) &&
      (!query.record || each.ids.includes(query.record)) &&
      (!query.from || day(each.at) >= query.from) &&
      (!query.until || day(each.at) <= query.until),
  );
}
