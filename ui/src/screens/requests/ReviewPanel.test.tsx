// Leaving others out of a copy: what the window sends is what was pressed or selected, counted in characters.
import { LocalizationProvider } from "@fluent/react";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { FakeHost } from "../../../dev/fake/host";
import { type DecideRedaction, HostContext, type Review } from "../../host/host";
import { localization } from "../../wording";
import { ReviewPanel } from "./ReviewPanel";

const piece = (text: string, start: number, state: string) => ({
  text,
  start,
  end: start + Array.from(text).length,
  state,
  reason: state === "plain" ? null : "other-person",
  sure: true,
  id: state === "withheld" ? "7" : null,
});

const review = (state: string, printed: string): Review => ({
  texts: [
    {
      record: "1",
      label: "Anteckning",
      textSha256: "ab",
      pieces: [piece("😀 med ", 0, "plain"), piece("Björn Åkesson", 6, state), piece(" igår", 19, "plain")],
      printed,
    },
  ],
  waiting: state === "suggested" ? 1 : 0,
  withheld: state === "withheld" ? 1 : 0,
});

it("decides word by word and shows the text as it will be printed", async () => {
  const user = userEvent.setup();
  const host = new FakeHost({ people: 4 });
  const sent: DecideRedaction[] = [];
  host.reviewExtract = async () => review("suggested", "😀 med Björn Åkesson igår");
  host.decideRedaction = async (request: DecideRedaction) => {
    sent.push(request);
    return review("withheld", "😀 med [utelämnat 1] igår");
  };
  const changed = vi.fn();
  render(
    <LocalizationProvider l10n={localization("sv")}>
      <HostContext.Provider value={host}>
        <ReviewPanel request="9" language="sv" changed={changed} />
      </HostContext.Provider>
    </LocalizationProvider>,
  );
  await user.click(screen.getByTestId("review-open"));
  await user.click(await screen.findByRole("button", { name: /Utelämna ”Björn Åkesson”/ }));
  await waitFor(() => expect(screen.getByText("😀 med [utelämnat 1] igår")).toBeTruthy());
  expect(sent[0]).toMatchObject({
    request: "9",
    record: "1",
    textSha256: "ab",
    start: 6,
    end: 19,
    verdict: "withheld",
  });
  const text = screen.getByRole("textbox") as HTMLTextAreaElement;
  text.setSelectionRange(text.value.indexOf("igår"), text.value.length);
  await user.click(screen.getByRole("button", { name: /markerade orden/ }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({ start: 20, end: 24 });
  expect(changed).toHaveBeenCalledTimes(3);
});
