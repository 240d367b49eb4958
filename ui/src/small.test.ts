import { afterEach, describe, expect, it, vi } from "vitest";
import { matches } from "./app/choices";
import { placeOf } from "./app/places";
import { readSettings } from "./app/settings";
import { looksOf } from "./app/useSystemLooks";
import { withColumn } from "./screens/people/ImportChoices";
import { EMPTY_PERSON, inputOf } from "./screens/people/personForm";
import { reportText } from "./screens/people/reportText";
import { fitted } from "./screens/requests/pdf";
import { stepsOf } from "./screens/requests/stages";
import { weekNumber } from "./screens/today/weeks";
import { moved } from "./shared/arrows";
import { inGroups } from "./shared/CodeInput";
import { dateOf, daysBetween, isoOf, shortHash, when } from "./shared/iso";
import { inOrder } from "./shared/sorting";
import { themeOf } from "./theme";
import { localization, sayWith } from "./wording";

vi.mock("pdfjs-dist", () => ({ GlobalWorkerOptions: {}, getDocument: vi.fn(), TextLayer: vi.fn() }));
afterEach(() => vi.clearAllMocks());

describe("days", () => {
  it("are read with or without hyphens, and only if they exist", () => {
    expect(isoOf(dateOf("20280229") ?? new Date(0))).toBe("2028-02-29");
    expect(dateOf("2027-02-29")).toBeNull();
    expect(dateOf("22/11")).toBeNull();
  });
  it("are written without seconds and offset", () => {
    expect(when("2026-11-22T10:05:59+01:00")).toBe("2026-11-22 10:05");
    expect(when("2026-11-22")).toBe("2026-11-22");
  });
  it("are counted over the change of clocks", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2026-11-22", "2026-11-19")).toBe(-3);
  });
  it("lie in ISO weeks", () => {
    expect(weekNumber("2026-12-28")).toBe(53);
    expect(weekNumber("2027-01-03"), "the Sunday belongs to the old year's last week").toBe(53);
    expect(weekNumber("2027-01-04")).toBe(1);
  });
  it("and hashes stand in groups", () => expect(shortHash("4be1c29d77a05f3eff")).toBe("4be1 c29d 77a0 5f3e"));
});

describe("the list of people", () => {
  it("moves within its ends", () => {
    expect(moved("ArrowDown", 9, 10, 5)).toBe(9);
    expect(moved("ArrowUp", 0, 10, 5)).toBe(0);
    expect(moved("PageDown", 2, 10, 5)).toBe(7);
    expect(moved("PageUp", 2, 10, 5)).toBe(0);
    expect(moved("Home", 7, 10, 5)).toBe(0);
    expect(moved("End", 7, 10, 5)).toBe(9);
    expect(moved("a", 7, 10, 5)).toBeNull();
    expect(moved("ArrowDown", 0, 0, 5)).toBeNull();
  });
});

describe("the palette", () => {
  it("finds by the beginnings of words, without marks and case", () => {
    expect(matches("Ny begäran", "beg NY")).toBe(true);
    expect(matches("Lås registret", "las")).toBe(true);
    expect(matches("Ny person", "erson")).toBe(false);
    expect(matches("Ny person", "")).toBe(true);
  });
});

describe("places", () => {
  it("hold what lies under them", () => {
    expect(placeOf("/requests/7")).toBe("requests");
    expect(placeOf("/requestsomething")).toBe("today");
  });
});

describe("settings", () => {
  it("survive whatever is stored", () => {
    const first = { language: "sv", look: "system", textSize: "normal", motion: "system" };
    expect(readSettings(null)).toEqual(first);
    expect(readSettings("not json")).toEqual(first);
    expect(readSettings("[]")).toEqual(first);
    expect(readSettings('{"language":"en","theme":"pink","textSize":"large"}')).toEqual({
      language: "en",
      look: "system",
      textSize: "large",
      motion: "system",
    });
    expect(readSettings('{"theme":"dark"}').look, "as it was kept once").toBe("dark");
    expect(readSettings('{"look":"contrast","motion":"less"}')).toMatchObject({ look: "contrast", motion: "less" });
  });
  it("follow the system: contrast before dark", () => {
    const looks = (...asked: string[]) => looksOf((query) => asked.some((part) => query.includes(part)));
    expect(looks()).toEqual({ theme: "light", still: false });
    expect(looks("dark").theme).toBe("dark");
    expect(looks("dark", "forced-colors").theme).toBe("contrast");
    expect(looks("dark", "prefers-contrast").theme).toBe("contrast");
    expect(looks("reduced-motion").still).toBe(true);
  });
  it("enlarge type and nothing else", () => {
    const [normal, larger] = [themeOf("light", "normal"), themeOf("light", "larger")];
    expect(larger.fontSizeBase300).toBe("18px");
    expect(larger.spacingVerticalM).toBe(normal.spacingVerticalM);
  });
});

describe("the recovery code", () => {
  it("falls into groups however it is typed", () => {
    expect(inGroups("7kq2m x4tdr-9")).toBe("7KQ2M-X4TDR-9");
    expect(inGroups("")).toBe("");
  });
});

describe("a person's form", () => {
  it("gives nothing for what is empty", () => {
    const input = inputOf({ ...EMPTY_PERSON, name: " Åsa ", phone: " " });
    expect(input).toMatchObject({ name: "Åsa", phone: null, address: null, identityNumber: null });
    expect(inputOf({ ...EMPTY_PERSON, city: "Uppsala" }).address).toEqual({
      street: "",
      postalCode: "",
      city: "Uppsala",
    });
  });
});

describe("an import", () => {
  it("gives a field one column and a column one field", () => {
    const mapping = [
      { field: "name", column: "A" },
      { field: "email", column: "B" },
    ];
    expect(withColumn(mapping, "B", "name")).toEqual([{ field: "name", column: "B" }]);
    expect(withColumn(mapping, "A", "")).toEqual([{ field: "email", column: "B" }]);
  });
  it("is copied so that Excel takes nothing for a formula", () => {
    const say = sayWith(localization("sv"));
    const issue = { row: 7, line: null, column: "=HYPERLINK(1)", field: null, code: "name-missing", otherRow: null };
    const report = {
      dryRun: true,
      read: 1,
      added: 0,
      updated: 0,
      unchanged: 0,
      rejected: [issue],
      warnings: [],
      twins: [],
    };
    expect(reportText(report, say).split("\n")[1]).toBe("7\t'=HYPERLINK(1)\tNamnet saknas");
  });
});

describe("a list in order", () => {
  const names = ["Öberg", "Åkesson", "Zoë", "Ärlig", "adam", "K10", "K9"];
  const sort = (direction: "ascending" | "descending") =>
    inOrder([...names, ""], { column: "name", direction }, (name) => name).join(" ");
  it("has å ä ö last and numbers by their value", () => {
    expect(sort("ascending")).toBe("adam K9 K10 Zoë Åkesson Ärlig Öberg ");
  });
  it("turns, and what says nothing stays last", () => {
    expect(sort("descending")).toBe("Öberg Ärlig Åkesson Zoë K10 K9 adam ");
    expect(
      inOrder([{ n: 10 }, { n: 9 }, {}], { column: "n", direction: "ascending" }, (row: { n?: number }) => row.n),
    ).toEqual([{ n: 9 }, { n: 10 }, {}]);
  });
  it("is the core's own until a heading is clicked", () => {
    expect(inOrder(names, null, (name) => name)).toEqual(names);
  });
});

describe("a case", () => {
  it("goes its way through the stages of the core", () => {
    const way = (stage: string, state: string) =>
      stepsOf({ stage, state })
        .map(({ code, standing }) => `${code} ${standing}`)
        .join(", ");
    const rest = "handed-over next, closed next";
    expect(way("running", "open")).toBe(`registered done, running now, answered next, ${rest}`);
    expect(way("paused", "open")).toBe(`registered done, paused waiting, answered next, ${rest}`);
    expect(way("answered", "answered")).toBe(
      "registered done, running done, answered done, handed-over now, closed next",
    );
    expect(way("refused", "refused")).toBe("registered done, running done, refused done, handed-over now, closed next");
    expect(way("handed-over", "refused")).toBe(
      "registered done, running done, refused done, handed-over done, closed now",
    );
    expect(way("closed", "answered").match(/done/g)).toHaveLength(5);
    expect(way("withdrawn", "withdrawn")).toBe("registered done, running done, withdrawn done");
    expect(way("of-tomorrow", "open"), "a stage of a newer core stands at its beginning").toContain("running now");
  });
  it("draws its paper as wide as there is room", () => {
    expect(fitted(600, 300, 1)).toBe(2);
    expect(fitted(0, 300, 1.5), "before anything is measured").toBe(1.5);
  });
});
