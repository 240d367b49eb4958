import { describe, expect, it } from "vitest";
import { reach, scrollSpace } from "./scrollSpace";

const ROW = 40;
const SEEN = 600;

describe("the space a list is scrolled in", () => {
  it("is as long as its rows", () => {
    const space = scrollSpace(100_000 * ROW, SEEN);
    expect(space.length).toBe(4_000_000);
    expect(space.rowsAt(123_456)).toBe(123_456);
    expect(space.scrolledAt(123_456)).toBe(123_456);
  });
  it("is never longer than a page can be, and still goes from the first row to the last", () => {
    for (const rows of [838_861, 1_000_000, 20_000_000]) {
      const space = scrollSpace(rows * ROW, SEEN);
      expect(space.length).toBeLessThan(2 ** 31 / 64);
      expect(space.rowsAt(0)).toBe(0);
      expect(space.rowsAt(space.length - SEEN)).toBeCloseTo(rows * ROW - SEEN, 5);
      const middle = (rows / 2) * ROW;
      expect(space.rowsAt(space.scrolledAt(middle))).toBeCloseTo(middle, 5);
    }
  });
  it("has nothing to scroll where all rows are seen", () => {
    const space = scrollSpace(3 * ROW, SEEN);
    expect(space.length).toBe(3 * ROW);
    expect(space.rowsAt(0)).toBe(0);
    expect(scrollSpace(0, SEEN).scrolledAt(0)).toBe(0);
  });
});

describe("going to a row", () => {
  it("goes nowhere if all of it is seen", () => expect(reach(400, 440, 100, SEEN)).toBe(100));
  it("goes up until its beginning is seen", () => expect(reach(80, 120, 100, SEEN)).toBe(80));
  it("goes down until its end is seen", () => expect(reach(680, 720, 100, SEEN)).toBe(120));
});
