import { expect, it } from "vitest";
import { secondsLeft } from "./Clock";

it("counts real hours over a change of the clocks", () => {
  const aware = Date.parse("2026-10-23T12:00:00+02:00");
  expect(secondsLeft("2026-10-26T11:00:00+01:00", aware)).toBe(72 * 3600);
  expect(secondsLeft("2026-03-30T13:00:00+02:00", Date.parse("2026-03-27T12:00:00+01:00"))).toBe(72 * 3600);
  expect(secondsLeft("2026-10-26T11:00:00+01:00", Date.parse("2026-10-26T11:00:01+01:00"))).toBe(-1);
});
