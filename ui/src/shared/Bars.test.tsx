// Columns stand in the order of time.
import { FluentProvider } from "@fluentui/react-components";
import { render, waitFor } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { SettingsProvider } from "../app/settings";
import Bars from "./Bars";

// Nothing has a width here by itself.
vi.mock("./useWidth", () => ({ useWidth: () => ({ ref: () => {}, width: 600 }) }));
beforeEach(() => {
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 600, 200));
  return () => vi.restoreAllMocks();
});

it("keeps columns in the order they are given, whatever number stands under them", async () => {
  // The last weeks of a year and the first of the next.
  const weeks = ["52", "53", "1", "2"];
  const bars = weeks.map((week) => ({ key: week, label: `Vecka ${week}`, short: week, value: 7, shown: "7" }));
  const { container } = render(
    <FluentProvider>
      <SettingsProvider>
        <Bars title="Sista dagar" bars={bars} shape="columns" written={String} testId="bars" />
      </SettingsProvider>
    </FluentProvider>,
  );
  const left = (bar: Element) => Number(bar.getAttribute("x"));
  await waitFor(() => expect(container.querySelectorAll("rect[role=option]")).toHaveLength(weeks.length));
  const drawn = [...container.querySelectorAll("rect[role=option]")].sort((one, other) => left(one) - left(other));
  expect(drawn.map((bar) => bar.getAttribute("aria-label")?.match(/Vecka (\d+)/)?.[1])).toEqual(weeks);
});
