// The calendar: how much has its last day when, and what; moved in by arrow keys.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { FakeHost } from "../../../dev/fake/host";
import { App } from "../../app/App";
import { ProblemError } from "../../host/host";
import { monthAfter, moved, shift, weeksOf } from "./month";

async function opened(prepare: (host: FakeHost) => void = () => {}) {
  const host = new FakeHost({ people: 40 });
  prepare(host);
  await host.makeDemo();
  window.location.hash = "#/calendar";
  render(<App host={host} />);
  const grid = await screen.findByRole("grid", { name: /november 2026/ });
  return { host, grid, user: userEvent.setup() };
}

const dayIn = (grid: HTMLElement, day: string) => grid.querySelector<HTMLElement>(`[data-day="${day}"]`) as HTMLElement;

describe("the month", () => {
  it("says how much falls due each day, and marks today", async () => {
    const { grid } = await opened();
    await waitFor(() => expect(dayIn(grid, "2026-11-23").textContent, "one and two of two kinds").toContain("3"));
    expect(dayIn(grid, "2026-11-24").textContent, "the number, and the day as it is read out").toBe("242026-11-24");
    expect(dayIn(grid, "2026-11-22").getAttribute("aria-current")).toBe("date");
    expect(within(grid).getAllByRole("row"), "heading and six weeks").toHaveLength(7);
  });

  it("shows what a chosen day holds, or that it holds nothing", async () => {
    const { grid, user } = await opened();
    await user.click(dayIn(grid, "2026-11-23"));
    const row = await screen.findByTestId("due-row");
    expect(row.textContent).toContain("Å. L. K10001");
    await user.click(dayIn(grid, "2026-11-24"));
    await waitFor(() => expect(screen.queryByTestId("due-row")).toBeNull());
  });

  it("is one stop for the Tab key and follows the arrows into the next month", async () => {
    const { grid, user } = await opened();
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    dayIn(grid, "2026-11-22").focus();
    await user.keyboard("{ArrowDown}");
    expect((document.activeElement as HTMLElement).dataset.day).toBe("2026-11-29");
    await user.keyboard("{ArrowDown}");
    const december = await screen.findByRole("grid", { name: /december 2026/ });
    await waitFor(() => expect((document.activeElement as HTMLElement).dataset.day).toBe("2026-12-06"));
    expect(december.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it("says what went wrong and lets one try again", async () => {
    const { host, user } = await opened((it) => {
      const whole = it.dueBetween.bind(it);
      let times = 0;
      it.dueBetween = async (from, to) => {
        times += 1;
        if (times < 2) throw new ProblemError({ code: "registerBusy", holder: "karin" });
        return whole(from, to);
      };
    });
    await user.click(await screen.findByText("Försök igen"));
    await waitFor(() => expect(screen.queryByText("Försök igen")).toBeNull());
    expect(host.missed).toEqual([]);
  });
});

describe("days and months", () => {
  it("begins weeks on Mondays and covers the whole month", () => {
    const weeks = weeksOf("2026-11");
    expect(weeks[0]?.[0]).toBe("2026-10-26");
    expect(weeks.at(-1)?.[6]).toBe("2026-12-06");
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeksOf("2027-02").flat(), "a February of four weeks").toHaveLength(28);
  });

  it("counts over the ends of months and years, and through the change to summer time", () => {
    expect(monthAfter("2026-12", 1)).toBe("2027-01");
    expect(monthAfter("2026-01", -1)).toBe("2025-12");
    expect(shift("2026-03-28", 2)).toBe("2026-03-30");
    expect(shift("2028-02-28", 1)).toBe("2028-02-29");
  });

  it("leads every key where a calendar's reader expects it", () => {
    const from = "2027-01-31";
    const to = (key: string) => moved(from, key);
    expect([to("ArrowLeft"), to("ArrowRight"), to("ArrowUp"), to("ArrowDown")]).toEqual([
      "2027-01-30",
      "2027-02-01",
      "2027-01-24",
      "2027-02-07",
    ]);
    expect([to("Home"), to("End")], "Monday and Sunday of its week").toEqual(["2027-01-25", "2027-01-31"]);
    expect([to("PageUp"), to("PageDown")], "February has no 31st").toEqual(["2026-12-31", "2027-02-28"]);
    expect(to("x")).toBeNull();
  });
});

describe("the calendar file", () => {
  it("is saved, with an alarm if one is wanted, and said where", async () => {
    const { host, user } = await opened();
    await user.click(screen.getByTestId("calendar-save"));
    await waitFor(() => expect(host.calendars).toEqual([null]));
    expect(await screen.findByText(/cequred\.ics/)).toBeDefined();
    await user.click(screen.getByRole("checkbox", { name: /dagen före/ }));
    await user.click(screen.getByTestId("calendar-save"));
    await waitFor(() => expect(host.calendars).toEqual([null, 1]));
  });
});
