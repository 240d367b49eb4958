// A password to be is good when it was typed twice, and says when the second time was another.
import { LocalizationProvider } from "@fluent/react";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import { localization } from "../wording";
import { isTwice, NewPassword, NOTHING_TYPED } from "./NewPassword";

function Form() {
  const [typed, type] = useState(NOTHING_TYPED);
  return (
    <FluentProvider theme={webLightTheme}>
      <LocalizationProvider l10n={localization("sv")}>
        <NewPassword label="Lösenord" typed={typed} type={type} problem={undefined} testId="new" />
        <output>{isTwice(typed) ? "god" : "inte än"}</output>
      </LocalizationProvider>
    </FluentProvider>
  );
}

it("is typed twice", async () => {
  const user = userEvent.setup();
  render(<Form />);
  const verdict = () => screen.getByRole("status").textContent;
  await user.type(screen.getByTestId("new"), "ek");
  expect(verdict()).toBe("inte än");
  await user.type(screen.getByTestId("new-again"), "el");
  expect(verdict()).toBe("inte än");
  expect(screen.getByRole("alert").textContent).toContain("Lösenorden är olika");
  await user.type(screen.getByTestId("new-again"), "{Backspace}k");
  expect(verdict()).toBe("god");
  expect(screen.queryByRole("alert")).toBeNull();
});
