import type { AuditQuery } from "../../host/host";

/** Which lines of the log are asked for; empty text asks for all. */
export interface LogFilter {
  from: string;
  until: string;
  staff: string;
  /** As the wording names it, with hyphens. */
  verb: string;
  task: string;
  /** A customer number, the number of a case, or an identifier. */
  record: string;
}

export const NO_FILTER: LogFilter = { from: "", until: "", staff: "", verb: "", task: "", record: "" };

/** What is looked for in a log most often; every other verb is found by its day and its person. */
export const VERBS = [
  "people-open",
  "people-add",
  "people-correct",
  "agreements-add",
  "agreements-end",
  "consents-give",
  "consents-withdraw",
  "requests-open",
  "requests-answer",
  "extract-make",
  "people-import",
  "session-unlock",
  "session-lock",
  "session-recover",
  "staff-add",
  "staff-role",
  "staff-disable",
  "keys-add",
  "keys-change",
  "keys-remove",
  "keys-drill",
  "backup-make",
  "backup-daily",
  "backup-upgrade",
  "backup-restore",
  "audit-verify",
  "audit-export",
] as const;

/** The filter as the core takes it: no empty texts, and the verb with its point. */
export function queryOf(filter: LogFilter): AuditQuery {
  const text = (value: string) => value.trim() || null;
  return {
    from: text(filter.from),
    until: text(filter.until),
    staff: text(filter.staff),
    verb: text(filter.verb.replace("-", ".")),
    task: text(filter.task),
    record: text(filter.record),
  };
}
