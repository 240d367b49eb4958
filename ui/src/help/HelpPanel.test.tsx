import { LocalizationProvider } from "@fluent/react";
import { FluentProvider } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { SettingsProvider } from "../app/settings";
import { localization } from "../wording";
import { HelpPanel } from "./HelpPanel";

const shown = (address: string) => (
  <FluentProvider>
    <SettingsProvider>
      <LocalizationProvider l10n={localization("sv")}>
        <HelpPanel address={address} close={() => undefined} />
      </LocalizationProvider>
    </SettingsProvider>
  </FluentProvider>
);

it("shows the page about the place, follows its links, and goes along to the next place", async () => {
  const user = userEvent.setup();
  const { rerender } = render(shown("/people/0190"));
  expect(await screen.findByRole("heading", { level: 1, name: "Någon ringer och vill veta vad vi har" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Ta emot ett återkallat samtycke" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Ta emot ett återkallat samtycke" })).toBeTruthy();
  rerender(shown("/incidents"));
  expect(await screen.findByRole("heading", { level: 1, name: /72 timmar/ })).toBeTruthy();
});

it("lists the pages that hold the words, and says when none does", async () => {
  const user = userEvent.setup();
  render(shown("/today"));
  await user.type(screen.getByRole("searchbox"), "kortnummer excel");
  expect(screen.getByRole("button", { name: "Importera från Excel" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Avgöra en tvist om ett omdöme" })).toBeNull();
  await user.clear(screen.getByRole("searchbox"));
  await user.type(screen.getByRole("searchbox"), "xyzzy");
  expect(screen.getByRole("status").textContent).toBe("Ingen sida har de orden.");
});
