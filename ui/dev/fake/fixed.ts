import type { ImportPlan, SessionView } from "../../src/host/host";
import { TODAY } from "./cases";

/** What an administrator may do, as far as the window asks. */
export const DEEDS = [
  "find-people",
  "create-person",
  "import-people",
  "open-request",
  "decide-request",
  "make-extract",
  "erase",
  "change-settings",
  "manage-keys",
  "manage-staff",
  "manage-desks",
  "write-ratings",
  "read-due",
  "read-consents",
  "read-messages",
  "write-messages",
  "read-ratings",
  "read-terms",
  "write-terms",
  "read-log",
  "read-accountability",
  "write-accountability",
  "make-backup",
  "restore-backup",
] as const;

export const SESSION: SessionView = {
  user: "demo",
  role: "administrator",
  tasks: ["request", "customer-service", "invoicing", "retention", "administration"],
  organisation: {
    name: "Cequred Group AB",
    number: "556792-8485",
    address: ["Wenngarns slott 443", "193 91 Sigtuna"],
    phone: "018 44 44 600",
    email: null,
  },
  demo: true,
  today: TODAY,
  language: "sv",
  mustChangePassword: false,
  recoveryProven: true,
  deeds: [...DEEDS],
};

/** A file with good rows, faults and a likely double. */
export const PLAN: ImportPlan = {
  fileName: "kunder.xlsx",
  sheet: "Kunder",
  sheets: ["Kunder", "Gamla"],
  headers: ["Kundnr", "Namn", "E-post", "Telefon", "Ort", "Favoritfärg"],
  mapping: [
    { field: "number", column: "Kundnr" },
    { field: "name", column: "Namn" },
    { field: "email", column: "E-post" },
    { field: "phone", column: "Telefon" },
    { field: "city", column: "Ort" },
  ],
  fields: ["number", "name", "email", "phone", "street", "postal-code", "city", "note", "identity-number"],
  unmapped: ["Favoritfärg"],
  report: {
    dryRun: true,
    read: 60,
    added: 54,
    updated: 2,
    unchanged: 0,
    rejected: [
      { row: 7, line: null, column: "Namn", field: "name", code: "name-missing", otherRow: null },
      { row: 19, line: null, column: "E-post", field: "email", code: "email-not-usable", otherRow: null },
      { row: 31, line: null, column: "Favoritfärg", field: null, code: "card-number", otherRow: null },
      { row: 44, line: null, column: "Kundnr", field: "number", code: "number-repeated", otherRow: 12 },
    ],
    warnings: [{ row: 22, line: null, column: "Telefon", field: "phone", code: "phone-unusual", otherRow: null }],
    twins: [
      {
        row: 12,
        reason: "same-email",
        existing: {
          id: "person-3",
          number: "1004",
          name: "Göran Sjöström",
          email: null,
          phone: null,
          city: null,
          relations: [],
          protectedIdentity: false,
        },
      },
    ],
  },
};
