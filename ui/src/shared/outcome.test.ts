import { describe, expect, it } from "vitest";
import type { StepView } from "../host/host";
import { outcomeOf } from "./outcome";

const step = (code: string, from: string, to: string, rule = "R3"): StepView => ({
  code,
  from,
  to,
  rule,
  source: "GDPR Art. 12(3)",
  validFrom: "2018-05-25",
  count: null,
  holiday: null,
});

const received = step("receipt-day-not-counted", "2026-11-25", "2026-11-26");
const oneMonth = step("months-to-same-date", "2026-11-25", "2026-12-25");
const last = step("last-day", "2026-12-25", "2026-12-28");
const internal = step("internal-day", "2026-12-25", "2026-12-24", "R1");

describe("what a calculation comes to", () => {
  it("tells the office's own day from the law's last", () => {
    const outcome = outcomeOf([received, oneMonth, last, internal]);
    expect(outcome).toEqual({ clocks: ["initial"], internalDay: "2026-12-24", lastDay: "2026-12-28" });
  });

  it("says that the clock has stood still, and that the time is extended", () => {
    const pause = step("pause-added", "2026-12-25", "2027-01-04", "R5");
    const threeMonths = step("months-to-same-date", "2026-11-25", "2027-02-25", "R7");
    expect(outcomeOf([received, oneMonth, pause, last, internal]).clocks).toEqual(["paused"]);
    expect(outcomeOf([received, threeMonths, last, internal]).clocks).toEqual(["extended"]);
    expect(outcomeOf([received, threeMonths, pause, last, internal]).clocks).toEqual(["extended", "paused"]);
  });

  it("takes an own target for the office's own day", () => {
    const target = step("rectification-target", "2026-11-25", "2026-12-02", "R21");
    expect(outcomeOf([received, oneMonth, last, internal, target]).internalDay).toBe("2026-12-02");
  });

  it("finds both days of a time of storage, and of a day somebody set", () => {
    const year = step("contract-year", "2026-11-22", "2027-11-22", "R43");
    const erase = step("erase-from", "2027-11-22", "2027-11-23", "R31");
    const remind = step("remind-on", "2027-11-23", "2027-11-22", "R31");
    expect(outcomeOf([year, erase, remind])).toEqual({ clocks: [], internalDay: "2027-11-22", lastDay: "2027-11-22" });
    const review = step("hold-review", "2026-12-06", "2026-12-06", "R31");
    const own = step("internal-day", "2026-12-06", "2026-12-04", "R31");
    expect(outcomeOf([review, own])).toEqual({ clocks: [], internalDay: "2026-12-04", lastDay: "2026-12-06" });
  });

  it("claims nothing where there is no day", () => {
    const hours = step("hours-pass", "2026-03-27T12:00:00+01:00", "2026-03-30T13:00:00+02:00", "R30");
    expect(outcomeOf([hours])).toEqual({ clocks: [], internalDay: null, lastDay: null });
  });
});
