import { describe, expect, it } from "vitest";
import { asProblem, ProblemError } from "./host/problem";
import { fieldOf, kebab, wordsOf } from "./problems";
import { localization, sayWith } from "./wording";

const sv = sayWith(localization("sv"));

describe("problems", () => {
  it("are named in the wording as the core's variants are", () => {
    expect(kebab("slotsFromTheFuture")).toBe("slots-from-the-future");
    expect(kebab("received-on")).toBe("received-on");
  });

  it("say their codes in words, inside sentence and remedy", () => {
    const words = wordsOf({ code: "invalidField", field: "receivedOn", reason: "not-a-date" }, sv);
    expect(words.sentence).toContain("inkom-datum");
    expect(words.sentence).toContain("inte ett datum");
    expect(words.remedy.length).toBeGreaterThan(0);
  });

  it("call a field of a form by the fact it fills in", () => {
    const words = wordsOf({ code: "invalidField", field: "incident-aware-at", reason: "time-missing" }, sv);
    expect(words.sentence).toContain("Fältet vi fick kännedom");
  });

  it("keep what is a number a number", () => {
    expect(wordsOf({ code: "weakPassword", score: 1, needed: 3 }, sv).sentence).toContain("styrka 1 av 4");
  });

  it("know the field they are about", () => {
    expect(fieldOf({ code: "invalidField", field: "postalCode", reason: "missing" })).toBe("postal-code");
    expect(fieldOf({ code: "numberTaken" })).toBe("number");
    expect(fieldOf({ code: "weakPassword", score: 1, needed: 3 })).toBe("password");
    expect(fieldOf({ code: "diskFull" })).toBeNull();
  });

  it("are made of whatever was thrown", () => {
    expect(asProblem(new ProblemError({ code: "locked" }))).toEqual({ code: "locked" });
    expect(asProblem({ code: "locked" }), "a plain rejection of the core").toEqual({ code: "locked" });
    expect(asProblem(new TypeError("of Åsa Lindström")), "never the text of a fault: it may hold data").toEqual({
      code: "storageFailed",
      detail: "TypeError",
    });
    expect(asProblem("no").code).toBe("storageFailed");
  });
});
