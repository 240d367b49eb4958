import { describe, expect, it } from "vitest";
import type { FormView } from "../host/host";
import { changedOf, clashesOf, marksOf, SEEN, type Stands, written } from "./seen";

const field = (name: string) => ({
  name,
  kind: "text",
  required: true,
  maxLength: 200,
  min: null,
  max: null,
  group: null,
  codes: [],
  noun: null,
});

const form = (part: Partial<FormView>): FormView => ({
  noun: "hold",
  verb: "set",
  about: "person",
  tab: null,
  deed: "erase",
  tasks: [],
  namedBy: null,
  fields: [field("reason"), field("review-on")],
  ...part,
});

const hold = (id: string, reason: string, reviewOn: string): Stands => ({
  id,
  noun: "hold",
  mark: `${id} ${reviewOn}`,
  facts: Object.entries({ reason, "review-on": reviewOn }).map(([name, text]) => ({
    name,
    kind: "text",
    text,
    group: null,
  })),
});

const was = { [SEEN]: written([hold("1", "claim", "2027-01-01"), hold("2", "police", "2027-02-01")]) };
const now = { [SEEN]: written([hold("1", "claim", "2027-01-01"), hold("2", "police", "2027-03-01")]) };

describe("what a form may write over", () => {
  it("is what its naming field names, and nothing else of the noun", () => {
    const naming = form({ namedBy: "reason" });
    expect(marksOf(naming, was[SEEN], { reason: "claim" })).toEqual(["1 2027-01-01"]);
    expect(changedOf(naming, was, now, { reason: "claim" }), "another was changed").toEqual([]);
    expect(changedOf(naming, was, now, { reason: "police" })).toEqual(["2"]);
  });

  it("is everything of the noun where it names nothing", () => {
    expect(marksOf(form({}), was[SEEN], {})).toHaveLength(2);
    expect(changedOf(form({}), was, now, {})).toEqual(["2"]);
  });

  it("clashes where a field was typed whose fact says something else by now", () => {
    const about = form({ about: "record", verb: "change" });
    const typed = { ...now, reason: "court", "review-on": "2027-04-01" };
    const blank = { reason: "", "review-on": "" };
    expect(clashesOf(about, { ...was, ...blank }, { ...now, ...blank }, typed)).toEqual(["review-on"]);
  });
});
