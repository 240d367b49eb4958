// Every sentence exists in both languages with the same variables; every id used exists; every id of the window is used.
import { readdirSync, readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";
import { type Entry, parse } from "@fluent/syntax";
import { describe, expect, it } from "vitest";
import { localization, sayWith } from "./wording";

// What only the command line and the papers say is theirs to check.
const TOPICS = readdirSync("../assets/wording/sv")
  .map((file) => file.replace(/\.ftl$/, ""))
  .filter((topic) => topic !== "cli" && !topic.startsWith("papers"));
/** Topics in which every sentence is the window's own. */
const WINDOW = ["window", "settings", "retention"];
const text = (language: string, topic: string) => readFileSync(`../assets/wording/${language}/${topic}.ftl`, "utf8");

/** The ids of a file, each with the variables its sentence takes. */
function shape(language: string, topic: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of parse(text(language, topic), { withSpans: false }).body as Entry[]) {
    if (entry.type === "Junk") throw new Error(`${language}/${topic}: cannot be read`);
    if (entry.type !== "Message") continue;
    const id = (entry as unknown as { id: { name: string } }).id.name;
    if (found.has(id)) throw new Error(`${language}/${topic}: ${id} twice`);
    const variables = new Set<string>();
    JSON.stringify(entry, (_, value: unknown) => {
      const node = value as { type?: string; id?: { name: string } } | null;
      if (node?.type === "VariableReference" && node.id) variables.add(node.id.name);
      return value;
    });
    found.set(id, [...variables].sort().join(" "));
  }
  return found;
}

const sources = readdirSync("src", { recursive: true })
  .map(String)
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file) && !file.endsWith("bindings.gen.ts"))
  .map((file) => readFileSync(`src/${file}`, "utf8"))
  .join("\n");
const literal = new Set([...sources.matchAll(/"([a-z][a-z0-9-]*)"/g)].map((match) => match[1] ?? ""));
// say(`nav-${place}`) uses every id that begins so; wordsOf() uses every problem.
const built = [...sources.matchAll(/say\(\s*`([a-z-]+-)\$\{/g)].map((match) => match[1] ?? "");
// say.code() shows the code where no word is written for it, so these need not exist.
const coded = [...sources.matchAll(/say\.(?:code|title)\(\s*"([a-z-]+)"/g)].map((match) => `${match[1]}-`);
const prefixes = [...built, ...coded];

describe("wording", () => {
  for (const topic of TOPICS) {
    it(`${topic} says the same in both languages`, () => {
      const [sv, en] = [shape("sv", topic), shape("en", topic)];
      expect(sv.size, "the file holds sentences").toBeGreaterThan(0);
      expect([...en].sort()).toEqual([...sv].sort());
      expect([...new FluentResource(text("sv", topic)).body].length, "the window's parser reads as many").toBe(sv.size);
    });
  }

  it("no id stands in two files", () => {
    const ids = TOPICS.flatMap((topic) => [...shape("sv", topic).keys()]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it("every id of the window is used", () => {
    const unused = WINDOW.flatMap((topic) => [...shape("sv", topic).keys()]).filter(
      (id) => !literal.has(id) && !prefixes.some((prefix) => id.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it("every id used exists", () => {
    const ids = new Set(TOPICS.flatMap((topic) => [...shape("sv", topic).keys()]));
    const used = [...sources.matchAll(/\bsay\(\s*"([a-z0-9-]+)"/g)].map((match) => match[1] ?? "");
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
    for (const prefix of built)
      expect(
        [...ids].some((id) => id.startsWith(prefix)),
        prefix,
      ).toBe(true);
  });

  it("says plurals, numbers and unknown codes", () => {
    const errors: Error[] = [];
    const say = sayWith(localization("sv", (error) => errors.push(error)));
    expect(say("people-count", { count: 1 })).toBe("1 person");
    expect(say("people-count", { count: 2400 })).toBe("2\u00a0400 personer");
    expect(say.title("relation", "newsletter-recipient")).toBe("Nyhetsbrevsmottagare");
    expect(say.code("relation", "of-tomorrow"), "a code without words shows itself").toBe("of-tomorrow");
    expect(errors).toEqual([]);
  });
});
