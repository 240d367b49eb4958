import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { PeoplePlace } from "../screens/people/PeoplePlace";
import { PersonPlace } from "../screens/person/PersonPlace";
import { DisputePlace } from "../screens/ratings/DisputePlace";
import { RatingsPlace } from "../screens/ratings/RatingsPlace";
import { CasePlace } from "../screens/requests/CasePlace";
import { RequestsPlace } from "../screens/requests/RequestsPlace";
import { type RetentionTab, retentionTabOf } from "../screens/retention/tabs";
import { type SettingsTab, tabOf } from "../screens/settings/tabs";
import { TodayPlace } from "../screens/today/TodayPlace";
import { Broken } from "./Broken";
import { Shell } from "./Shell";

const root = createRootRoute({ component: Shell });
const at = <P extends string>(path: P) => ({ getParentRoute: () => root, path }) as const;

/** What the list of people may begin with: an empty form, a file to choose, or the one that was dropped. */
const PEOPLE_STARTS = ["new", "import", "dropped"] as const;
export type PeopleStart = (typeof PEOPLE_STARTS)[number];

const first = createRoute({
  ...at("/"),
  beforeLoad: () => {
    throw redirect({ to: "/today" });
  },
});
const today = createRoute({
  ...at("/today"),
  component: TodayPlace,
  validateSearch: (search: Record<string, unknown>): { kind?: string } =>
    typeof search.kind === "string" && /^[a-z-]+$/.test(search.kind) ? { kind: search.kind } : {},
});
const people = createRoute({
  ...at("/people"),
  component: PeoplePlace,
  validateSearch: (search: Record<string, unknown>): { start?: PeopleStart } => {
    const start = PEOPLE_STARTS.find((each) => each === search.start);
    return start ? { start } : {};
  },
});
const person = createRoute({ ...at("/people/$id"), component: PersonPlace });
const requests = createRoute({
  ...at("/requests"),
  component: RequestsPlace,
  validateSearch: (search: Record<string, unknown>): { start?: "new"; person?: string; right?: "portability" } => ({
    ...(search.start === "new" ? { start: "new" as const } : {}),
    ...(typeof search.person === "string" ? { person: search.person } : {}),
    ...(search.right === "portability" ? { right: "portability" as const } : {}),
  }),
});
const oneRequest = createRoute({ ...at("/requests/$id"), component: CasePlace });
const ratings = createRoute({ ...at("/ratings"), component: RatingsPlace });
const oneDispute = createRoute({ ...at("/ratings/disputes/$id"), component: DisputePlace });
const book = createRoute({
  ...at("/books/$noun"),
  component: lazyRouteComponent(() => import("../screens/books/BookPlace"), "BookPlace"),
  validateSearch: (search: Record<string, unknown>): { start?: string } =>
    typeof search.start === "string" ? { start: search.start } : {},
});
const approvals = createRoute({
  ...at("/approvals"),
  component: lazyRouteComponent(() => import("../screens/books/ApprovalsPlace"), "ApprovalsPlace"),
});
const mailings = createRoute({
  ...at("/mailings"),
  component: lazyRouteComponent(() => import("../screens/mailings/MailingsPlace"), "MailingsPlace"),
});
const processing = createRoute({
  ...at("/processing"),
  component: lazyRouteComponent(() => import("../screens/processing/ProcessingPlace"), "ProcessingPlace"),
});
const incidents = createRoute({
  ...at("/incidents"),
  component: lazyRouteComponent(() => import("../screens/incidents/IncidentsPlace"), "IncidentsPlace"),
});
const terms = createRoute({
  ...at("/terms"),
  component: lazyRouteComponent(() => import("../screens/terms/TermsPlace"), "TermsPlace"),
});
const calendar = createRoute({
  ...at("/calendar"),
  component: lazyRouteComponent(() => import("../screens/calendar/CalendarPlace"), "CalendarPlace"),
});
const report = createRoute({
  ...at("/report"),
  component: lazyRouteComponent(() => import("../screens/report/ReportPlace"), "ReportPlace"),
});
const log = createRoute({
  ...at("/log"),
  component: lazyRouteComponent(() => import("../screens/log/LogPlace"), "LogPlace"),
});
const retention = createRoute({
  ...at("/retention"),
  component: lazyRouteComponent(() => import("../screens/retention/RetentionPlace"), "RetentionPlace"),
  validateSearch: (search: Record<string, unknown>): { tab?: RetentionTab } => {
    const tab = retentionTabOf(search.tab);
    return tab ? { tab } : {};
  },
});
const onePlan = createRoute({
  ...at("/retention/plans/$id"),
  component: lazyRouteComponent(() => import("../screens/retention/PlanPlace"), "PlanPlace"),
});
const settings = createRoute({
  ...at("/settings"),
  component: lazyRouteComponent(() => import("../screens/settings/SettingsPlace"), "SettingsPlace"),
  validateSearch: (search: Record<string, unknown>): { tab?: SettingsTab } => {
    const tab = tabOf(search.tab);
    return tab ? { tab } : {};
  },
});

const tree = root.addChildren([
  first,
  today,
  calendar,
  people,
  person,
  requests,
  oneRequest,
  ratings,
  oneDispute,
  mailings,
  book,
  approvals,
  processing,
  incidents,
  terms,
  retention,
  onePlan,
  report,
  log,
  settings,
]);

/** The places of the window. A place is kept in the hash, so that locking and unlocking returns to it. */
export const makeRouter = () =>
  createRouter({ routeTree: tree, history: createHashHistory(), defaultErrorComponent: Broken });

/** Reads the code of the places ahead, one after the other: whoever goes there waits for nothing. */
export async function loadPlaces(): Promise<void> {
  const routes = [mailings, book, approvals, processing, incidents, terms, calendar, report, log, retention, onePlan];
  for (const { options } of [...routes, settings]) await options.component?.preload?.();
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}

/** The places in the menu, in its order; each group but the first begins with its heading, the settings with a line. */
export const PLACES = [
  { name: "today", path: "/today", group: null },
  { name: "calendar", path: "/calendar", group: null },
  { name: "people", path: "/people", group: null },
  { name: "requests", path: "/requests", group: "cases" },
  { name: "ratings", path: "/ratings", group: "cases" },
  { name: "incidents", path: "/incidents", group: "cases" },
  { name: "approvals", path: "/approvals", group: "cases" },
  { name: "retention", path: "/retention", group: "accountability" },
  { name: "processing", path: "/processing", group: "accountability" },
  { name: "mailings", path: "/mailings", group: "accountability" },
  { name: "terms", path: "/terms", group: "accountability" },
  { name: "report", path: "/report", group: "accountability" },
  { name: "log", path: "/log", group: "accountability" },
  { name: "settings", path: "/settings", group: "settings" },
] as const;
export type PlaceName = (typeof PLACES)[number]["name"];

/** The place an address from outside the page asks for; nothing if it is none. */
export const pathOf = (path: string): (typeof PLACES)[number]["path"] | null =>
  PLACES.find((place) => place.path === path)?.path ?? null;

/** Books that are a tab of a place, or the place itself. */
const BOOKS: Record<string, PlaceName> = {
  approval: "approvals",
  channel: "processing",
  competition: "mailings",
  contact: "processing",
  device: "processing",
  finding: "processing",
  hold: "retention",
  "imported-file": "settings",
  incident: "incidents",
  "information-duty": "processing",
  notice: "processing",
  organisation: "settings",
  processing: "processing",
  recipient: "processing",
  rule: "retention",
  segment: "mailings",
  template: "mailings",
  terms: "terms",
};

/** Which place a path belongs to. */
export const placeOf = (path: string): PlaceName =>
  PLACES.find((place) => path === place.path || path.startsWith(`${place.path}/`))?.name ??
  BOOKS[path.replace("/books/", "")] ??
  "today";
