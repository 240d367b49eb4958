// The handbook is whole: every place has its page, both languages have the same pages, and nothing leads nowhere.
import { existsSync, readdirSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PLACES } from "../app/places";
import { LANGUAGES } from "../wording";
import { linkedPage, PAGES, pageOf, pictureAt, search, textOf, titleOf } from "./handbook";

const HANDBOOK = "../docs/handbook";
/** Every link and picture of a page, as Markdown writes them. */
const leads = (text: string, mark: RegExp) => [...text.matchAll(mark)].map((match) => match[1] ?? "");
const pictures = (text: string) => leads(text, /!\[[^\]]*\]\(([^)]+)\)/g);
const links = (text: string) => leads(text, /(?<!!)\[[^\]]*\]\(([^)]+)\)/g);

describe("the handbook", () => {
  it("has a page about every place", () => {
    const without = PLACES.filter(({ path }) => pageOf(path) === null).map(({ name }) => name);
    expect(without).toEqual([]);
    expect(pageOf("/people/0190")).toBe("phone-call");
    expect(pageOf("/people?start=import")).toBe("import");
    expect(pageOf("/settings?tab=staff")).toBe("staff");
    expect(pageOf("/nowhere")).toBeNull();
  });

  for (const language of LANGUAGES) {
    it(`has the same pages in ${language} as the list, each with a title and something to do`, () => {
      const files = readdirSync(`${HANDBOOK}/${language}`).map((file) => file.replace(/\.md$/, ""));
      expect(files.sort()).toEqual([...PAGES].sort());
      for (const page of PAGES) {
        expect(textOf(page, language), page).toMatch(/^# .+\n/);
        expect(titleOf(page, language), page).not.toBe(page);
      }
    });

    it(`leads nowhere that does not exist in ${language}`, () => {
      for (const page of PAGES) {
        for (const link of links(textOf(page, language))) expect(linkedPage(link), `${page}: ${link}`).toBeDefined();
        for (const picture of pictures(textOf(page, language))) {
          expect(picture, page).toContain(`/pictures/${language}/`);
          expect(pictureAt(picture), `${page}: ${picture}`).toBeDefined();
        }
      }
    });
  }

  it("shows and links the same in both languages", () => {
    for (const page of PAGES) {
      const [sv, en] = [textOf(page, "sv"), textOf(page, "en")];
      expect(links(en), page).toEqual(links(sv));
      expect(pictures(en), page).toEqual(pictures(sv).map((picture) => picture.replace("/sv/", "/en/")));
      expect(leads(en, /^(#+) /gm), page).toEqual(leads(sv, /^(#+) /gm));
      expect(leads(en, /^(\d+)\. /gm), page).toEqual(leads(sv, /^(\d+)\. /gm));
    }
  });

  it("keeps no picture that no page shows, and stays small", () => {
    let bytes = 0;
    for (const language of LANGUAGES) {
      const shown = new Set(PAGES.flatMap((page) => pictures(textOf(page, language))));
      const folder = `${HANDBOOK}/pictures/${language}`;
      for (const file of existsSync(folder) ? readdirSync(folder) : []) {
        expect(shown, file).toContain(`../pictures/${language}/${file}`);
        bytes += statSync(`${folder}/${file}`).size;
      }
    }
    expect(bytes).toBeLessThan(8_000_000);
  });

  it("is found by the words people use", () => {
    expect(search("återkallat samtycke", "sv")[0]).toBe("withdraw-consent");
    expect(search("72", "en")[0]).toBe("incident");
    expect(search("no such word anywhere", "en")).toEqual([]);
  });
});
