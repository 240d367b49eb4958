import type { RetentionTab } from "../screens/retention/tabs";
import type { SettingsTab } from "../screens/settings/tabs";
import type { PlaceName } from "./places";

/** What is asked of whoever comes to a place, or to a tab of one: the codes of the core's deeds. */
export interface Access {
  /** Without it there is nothing to see. */
  read?: string;
  /** Without it one can look, and change nothing. */
  write?: string;
}

// The core decides every call by itself. This is what it would answer, said before anybody asks in vain.

/** Places that are not everybody's. Where only some tabs are, see the tables below. */
export const PLACE_ACCESS: Partial<Record<PlaceName, Access>> = {
  ratings: { read: "read-ratings", write: "write-ratings" },
  processing: { read: "read-accountability", write: "write-accountability" },
  terms: { write: "write-terms" },
  report: { read: "read-accountability" },
  log: { read: "read-log" },
};

export const RETENTION_ACCESS: Record<RetentionTab, Access> = {
  queue: { read: "erase" },
  plans: { read: "erase" },
  holds: { read: "erase" },
  notices: { read: "erase" },
  rules: { write: "erase" },
};

export const SETTINGS_ACCESS: Partial<Record<SettingsTab, Access>> = {
  organisation: { write: "change-settings" },
  staff: { read: "manage-staff" },
  desks: { read: "manage-desks" },
  protection: { read: "read-log" },
  backups: { read: "make-backup" },
  reminders: { write: "change-settings" },
  letters: { write: "decide-request" },
  rules: { write: "write-accountability" },
  ratings: { write: "change-settings" },
};

export const MAILINGS_ACCESS = {
  list: { read: "read-consents" },
  import: { read: "import-people" },
  competition: { read: "read-messages", write: "write-messages" },
  segment: { read: "read-messages", write: "write-messages" },
} satisfies Record<string, Access>;
