/** The core's fixed lists, in the order people expect to see them. The words for each are in the wording files. */
export const RELATIONS = [
  "client",
  "contractor",
  "newsletter-recipient",
  "competition-entrant",
  "course-participant",
  "app-tester",
  "reseller",
  "partner",
] as const;
export const SOURCES = [
  "person",
  "registration",
  "login",
  "purchase",
  "competition",
  "newsletter",
  "third-party",
] as const;
export const IDENTITY_GROUNDS = ["secure-identification", "purpose", "other-weighty-reason", "consent"] as const;
export const AGREEMENT_KINDS = ["customer", "account", "assignment", "course", "app", "partnership"] as const;
export const PURPOSES = ["newsletter", "marketing", "measurement"] as const;
export const CHANNELS = ["phone", "email", "web", "letter", "in-person"] as const;
/** How a consent may have come about; what came about by use is written down to be renewed. */
export const GIVEN_BY = [...CHANNELS, "use"] as const;
export const REQUEST_KINDS = [
  "access",
  "rectification",
  "erasure",
  "restriction",
  "portability",
  "objection",
  "complaint",
] as const;
export const REQUEST_CHANNELS = ["email", "letter", "phone", "in-person", "web", "unofficial"] as const;
export const ROLES = ["invoicing", "customer-service", "dpo", "manager", "administrator"] as const;
export const TASKS = ["invoicing", "customer-service", "request", "rating", "retention", "administration"] as const;
