// What is typed for a day or a moment stays as it was typed, whatever it is: the core says what is wrong with it.
import { LocalizationProvider } from "@fluent/react";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, expect, it } from "vitest";
import { SettingsProvider } from "../app/settings";
import { localization } from "../wording";
import { DateField } from "./DateField";
import { MomentField } from "./MomentField";

function Form({ kind, value: begun = "" }: { kind: "day" | "moment"; value?: string }) {
  const [value, setValue] = useState(begun);
  const [passed, setPassed] = useState(0);
  const common = { label: "När", value, today: "2026-11-22", onChange: setValue };
  return (
    <FluentProvider theme={webLightTheme}>
      <SettingsProvider>
        <LocalizationProvider l10n={localization("sv")}>
          {kind === "day" ? <DateField {...common} /> : <MomentField {...common} />}
          <output>{value}</output>
          <button type="button" onMouseEnter={() => setPassed(passed + 1)}>
            {passed}
          </button>
        </LocalizationProvider>
      </SettingsProvider>
    </FluentProvider>
  );
}

const user = userEvent.setup();
const value = () => screen.getByRole("status").textContent;
const day = () => screen.getByRole<HTMLInputElement>("combobox", { name: "När" });
const time = () => screen.getByTestId<HTMLInputElement>("time");

async function type(field: HTMLElement, text: string) {
  await user.clear(field);
  await user.type(field, text);
  await user.tab();
}

beforeEach(() => expect(screen.queryByRole("status")).toBeNull());

it("takes a day with or without hyphens", async () => {
  render(<Form kind="day" />);
  await type(day(), "20261122");
  expect([day().value, value()]).toEqual(["2026-11-22", "2026-11-22"]);
});

it("keeps what is no day, until it is one", async () => {
  render(<Form kind="day" value="2026-11-20" />);
  await type(day(), "22/11");
  expect([day().value, value()], "neither the day before nor nothing").toEqual(["22/11", "22/11"]);
  await type(day(), "22/12");
  expect(value()).toBe("22/12");
  await type(day(), "2026-11-22");
  expect(value()).toBe("2026-11-22");
  await type(day(), "{Backspace}");
  expect(value()).toBe("");
});

it("lets go of nothing that is being typed when the form is drawn anew", async () => {
  render(<Form kind="day" />);
  await user.type(day(), "2026-1");
  await user.hover(screen.getByRole("button", { name: "0" }));
  await screen.findByRole("button", { name: "1" });
  expect(day().value).toBe("2026-1");
});

it("takes the time before the day, however it is written", async () => {
  render(<Form kind="moment" />);
  await type(time(), "9.05");
  expect([time().value, value()]).toEqual(["09:05", "09:05"]);
  await type(day(), "2026-11-22");
  expect([day().value, time().value, value()]).toEqual(["2026-11-22", "09:05", "2026-11-22 09:05"]);
  await type(day(), "22 november");
  expect(value()).toBe("22 november 09:05");
  expect(time().value, "the time stays where it was typed").toBe("09:05");
  await type(time(), "nio");
  expect(value()).toBe("22 november nio");
});

it("stands in its two fields again when it comes back from a draft", () => {
  render(<Form kind="moment" value="22 november 09:05" />);
  expect([day().value, time().value]).toEqual(["22 november", "09:05"]);
});
