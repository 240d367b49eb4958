// An opening that takes a while: every part of it in words, how far it has come, and the way to break it off.
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { FakeHost } from "../../../dev/fake/host";
import { App } from "../../app/App";
import type { OpeningPart, WorkProgress } from "../../host/host";
import { ProblemError } from "../../host/problem";

/** A locked window on a register of an older form: its opening waits until it is told to go on or is broken off. */
function locked() {
  const host = new FakeHost({ people: 5, demo: false });
  const hearing = new Set<(at: WorkProgress) => void>();
  vi.spyOn(host, "onProgress").mockImplementation((hear) => {
    hearing.add(hear);
    return () => hearing.delete(hear);
  });
  let enter = () => {};
  let breakOff = () => {};
  const waits = () =>
    new Promise<void>((go, stop) => {
      enter = go;
      breakOff = () => stop(new ProblemError({ code: "cancelled" }));
    });
  const unlock = host.unlock.bind(host);
  vi.spyOn(host, "unlock").mockImplementation((request) => waits().then(() => unlock(request)));
  const recover = host.unlockWithRecovery.bind(host);
  vi.spyOn(host, "unlockWithRecovery").mockImplementation((request) => waits().then(() => recover(request)));
  const cancelWork = vi.spyOn(host, "cancelWork");
  render(<App host={host} />);
  const tell = (part: OpeningPart, done: number, total: number | null) =>
    act(() => {
      for (const hear of hearing) hear({ kind: "unlock", part, done, total });
    });
  return {
    user: userEvent.setup(),
    tell,
    cancelWork,
    enter: () => enter(),
    breakOff: () => act(async () => breakOff()),
  };
}

const heard = () => screen.getByTestId("opening-part").textContent;
const shown = () => screen.getByTestId("work").textContent;

async function typePassword(user: ReturnType<typeof userEvent.setup>) {
  await user.type(await screen.findByTestId("unlock-password"), "rätt{Enter}");
}

describe("an opening", () => {
  it("says each part and how far it has come, and opens", async () => {
    const { user, tell, enter } = locked();
    await typePassword(user);
    expect(screen.queryByTestId("work"), "nothing is said while nothing is known").toBeNull();
    const parts: [OpeningPart, string][] = [
      ["backing-up", "Registret säkerhetskopieras"],
      ["checking-backup", "Säkerhetskopian prövas"],
      ["rehearsing", "Anpassningen provas på en kopia"],
      ["upgrading", "Registret anpassas till den nya versionen"],
      ["working-out-due", "Listan över det som ska göras räknas om"],
    ];
    for (const [part, words] of parts) {
      tell(part, 0, null);
      const bar = screen.getByRole("progressbar", { name: words });
      expect(bar.getAttribute("aria-valuenow"), "nobody knows how far").toBeNull();
      expect(shown()).not.toContain("%");
      tell(part, 250, 1000);
      expect(Number(bar.getAttribute("aria-valuenow")) / Number(bar.getAttribute("aria-valuemax"))).toBe(0.25);
      expect(shown()).toContain(`${words} 25 %`);
      expect(heard(), "the part is said once, without the numbers").toBe(words);
      const why = screen.queryByText(/Avbryter du är registret som förut/) !== null;
      expect(why, "it says why, while breaking off leaves the older form").toBe(part !== "working-out-due");
    }
    enter();
    expect(await screen.findByTestId("nav-today")).toBeTruthy();
  });

  it("is broken off with a button, and can be begun again", async () => {
    const { user, tell, cancelWork, enter, breakOff } = locked();
    await typePassword(user);
    tell("upgrading", 1, 12);
    const cancel = screen.getByTestId("work-cancel");
    await user.click(cancel);
    expect(cancelWork).toHaveBeenCalledOnce();
    expect(cancel.textContent, "it may take a moment").toBe("Avbryter …");
    await user.click(cancel);
    expect(cancelWork, "asked once").toHaveBeenCalledOnce();
    await breakOff();
    expect((await screen.findByTestId("unlock-cancelled")).textContent).toContain("inget i det har gått förlorat");
    expect(screen.queryByTestId("unlock-problem"), "it is no fault").toBeNull();
    expect(screen.queryByTestId("work")).toBeNull();
    expect(document.activeElement).toBe(screen.getByTestId("unlock-password"));
    await user.type(screen.getByTestId("unlock-password"), "{Enter}");
    expect(screen.queryByTestId("unlock-cancelled")).toBeNull();
    tell("upgrading", 2, 12);
    expect(screen.getByTestId("work-cancel").textContent).toBe("Avbryt");
    enter();
    expect(await screen.findByTestId("nav-today")).toBeTruthy();
  });

  it("says the same on the way back with the recovery code", async () => {
    const { user, tell, breakOff } = locked();
    await user.click(await screen.findByTestId("unlock-forgotten"));
    await user.type(screen.getByTestId("recovery-code"), "7kq2mx4tdr");
    await user.type(screen.getByLabelText("Nytt lösenord"), "are långt ord");
    await user.type(screen.getByLabelText(/en gång till/), "are långt ord");
    const submit = screen.getByRole("button", { name: "Lås upp och byt lösenord" });
    await user.click(submit);
    tell("backing-up", 1, 2);
    expect(shown()).toContain("Registret säkerhetskopieras 50 %");
    await user.click(screen.getByTestId("work-cancel"));
    await breakOff();
    expect(await screen.findByTestId("unlock-cancelled")).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(submit));
  });
});
