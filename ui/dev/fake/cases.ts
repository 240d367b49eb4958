import type { DueLine, RequestView, StepView } from "../../src/host/host";

/** Made-up cases around one fixed day. */
export const TODAY = "2026-11-22";

export const shifted = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const step = (
  code: string,
  from: string,
  to: string,
  rule: string,
  source: string,
  count: number | null = null,
): StepView => ({
  code,
  rule,
  source,
  validFrom: "2018-05-25",
  from,
  to,
  count,
  holiday: null,
});

/** Steps as the core would give them, near enough to look at. */
export const steps = (received: string, last: string): StepView[] => [
  step("receipt-day-not-counted", received, shifted(received, 1), "R2", "Reg. 1182/71 Art. 3(1)"),
  step("months-to-same-date", received, last, "R1", "GDPR Art. 12(3)", 1),
  step("last-day", last, last, "R3", "Reg. 1182/71 Art. 3(4)"),
  step("internal-day", last, shifted(last, -2), "R7", "GDPR Art. 12(3)"),
];

const urgencyOf = (last: string) =>
  last < TODAY ? "overdue" : last === TODAY ? "today" : last <= shifted(TODAY, 7) ? "this-week" : "later";

export function makeRequest(
  index: number,
  personId: string | null,
  who: string,
  kind: string,
  received: string,
): RequestView {
  const lastDay = shifted(received, 30);
  const article = { access: 15, rectification: 16, erasure: 17, restriction: 18, portability: 20 }[kind] ?? 21;
  return {
    id: `request-${index}`,
    number: `2026-${String(index).padStart(4, "0")}`,
    personId,
    who,
    kind,
    article,
    receivedOn: received,
    registeredAt: `${received}T10:05:00+01:00`,
    channel: "email",
    state: "open",
    stage: "running",
    clock: "initial",
    answeredAt: null,
    lastDay,
    internalDay: shifted(lastDay, -2),
    urgency: urgencyOf(lastDay),
    steps: steps(received, lastDay),
    extendedLastDay: shifted(received, 91),
    extendedSteps: steps(received, shifted(received, 91)),
  };
}

export const dueOf = (request: RequestView): DueLine => ({
  kind: "request",
  subjectId: request.id,
  personId: request.personId,
  who: request.who,
  label: request.number,
  lastDay: request.lastDay,
  internalDay: request.internalDay,
  handledBy: null,
  snoozedUntil: null,
  urgency: request.urgency,
});

/** An erasure or a review that is due. */
export const otherDue = (kind: string, index: number, who: string, last: string): DueLine => ({
  kind,
  subjectId: `due-${index}`,
  personId: `person-${index}`,
  who,
  label: "",
  lastDay: last,
  internalDay: last,
  handledBy: null,
  snoozedUntil: null,
  urgency: urgencyOf(last),
});

/** How the last day of a line was found. */
export const reckoningOf = (line: DueLine, request: RequestView | undefined): StepView[] =>
  request?.steps ?? [
    step("contract-year", shifted(line.lastDay, -365), line.lastDay, "R43", "GDPR-policy 3"),
    step("erase-from", line.lastDay, shifted(line.lastDay, 1), "R31", "GDPR Art. 5(1)(e)"),
  ];
