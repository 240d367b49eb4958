import type { Language } from "../wording";

/**
 * The pages of the handbook in the order they are listed, grouped by the kind of work. Each is a file of this name in
 * `docs/handbook/<language>`, built into the program.
 */
export const PAGES = [
  "start",
  "today",
  "reminders",
  "phone-call",
  "add-person",
  "withdraw-consent",
  "import",
  "extract",
  "redact",
  "extend",
  "letters",
  "dispute",
  "sign",
  "erase",
  "incident",
  "processing-record",
  "yearly-report",
  "mailing",
  "terms",
  "log",
  "staff",
  "password",
  "new-computer",
  "desks",
  "keyboard",
] as const;
export type PageName = (typeof PAGES)[number];

const TEXTS = import.meta.glob<string>("../../../docs/handbook/*/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});
const PICTURES = import.meta.glob<string>("../../../docs/handbook/pictures/*/*.png", {
  query: "?url",
  import: "default",
  eager: true,
});

/** Which page is about an address of the window; the first that matches, so the narrower ones come first. */
const ABOUT: readonly (readonly [RegExp, PageName])[] = [
  [/^\/people\/./, "phone-call"],
  [/^\/people\?.*import/, "import"],
  [/^\/people/, "add-person"],
  [/^\/requests/, "extract"],
  [/^\/ratings/, "dispute"],
  [/^\/(retention|erasure)/, "erase"],
  [/^\/incidents|^\/books\/incident/, "incident"],
  [/^\/approvals|^\/books\/approval/, "sign"],
  [
    /^\/processing|^\/books\/(channel|contact|device|finding|information-duty|notice|processing|recipient)/,
    "processing-record",
  ],
  [/^\/mailings|^\/books\/(competition|segment|template)/, "mailing"],
  [/^\/terms|^\/books\/terms/, "terms"],
  [/^\/log/, "log"],
  [/^\/calendar/, "reminders"],
  [/^\/settings.*staff/, "staff"],
  [/^\/settings.*desks/, "desks"],
  [/^\/settings.*(keys|protection)/, "password"],
  [/^\/settings.*backups/, "new-computer"],
  [/^\/settings.*letters/, "letters"],
  [/^\/settings.*(reminders|digest)/, "reminders"],
  [/^\/settings/, "keyboard"],
  [/^\/report/, "yearly-report"],
  [/^\/today/, "today"],
];

/** The page about an address, or null where the handbook has none. */
export const pageOf = (address: string): PageName | null => ABOUT.find(([path]) => path.test(address))?.[1] ?? null;

/** The text of a page; empty if there is none in this language. */
export const textOf = (page: string, language: Language): string =>
  TEXTS[`../../../docs/handbook/${language}/${page}.md`] ?? "";

/** What a page is called: its first heading. */
export const titleOf = (page: PageName, language: Language): string =>
  /^# (.+)$/m.exec(textOf(page, language))?.[1] ?? page;

/** Where the window finds a picture that a page names; undefined if it does not exist. */
export const pictureAt = (named: string): string | undefined =>
  PICTURES[`../../../docs/handbook/${named.replace(/^\.\.\//, "")}`];

/** The page a link within the handbook leads to. */
export const linkedPage = (link: string): PageName | undefined => PAGES.find((page) => link === `${page}.md`);

const folded = (text: string) => text.toLocaleLowerCase("sv");

/** The pages that hold every word, those with all of them in their title first. */
export function search(words: string, language: Language): PageName[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  const holds = (text: string) => wanted.every((word) => folded(text).includes(word));
  const found = PAGES.filter((page) => holds(textOf(page, language)));
  return [...found.filter((page) => holds(titleOf(page, language))), ...found].filter(
    (page, at, all) => all.indexOf(page) === at,
  );
}
