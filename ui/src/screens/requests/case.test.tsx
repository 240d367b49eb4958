// The place of a case: the copy to take along (Art. 20), and the letters that went out.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { FakeHost } from "../../../dev/fake/host";
import { App } from "../../app/App";
import { tasksOfToday } from "../../app/tasks";
import { ProblemError } from "../../host/problem";

async function caseOf(kind: string, letters = 0) {
  const host = new FakeHost({ people: 4 });
  await host.makeDemo();
  const person = (await host.findPeople({ text: "", limit: 1, offset: 0, relation: null })).hits[0]?.id ?? null;
  const request = await host.openRequest({
    person,
    applicantName: null,
    searchKeys: [],
    kind,
    receivedOn: "2026-11-20",
    channel: "email",
  });
  const letter = (at: number) => ({
    id: `letter-${at}`,
    kind: "acknowledgement",
    language: "sv",
    madeAt: "2026-11-21T09:00:00+01:00",
    pages: 1,
    sha256: "ab".repeat(32),
    logHead: "cd".repeat(32),
  });
  host.caseLetters.set(
    request.id,
    Array.from({ length: letters }, (_, at) => letter(at)),
  );
  tasksOfToday.forget();
  window.location.hash = `#/requests/${request.id}`;
  render(<App host={host} />);
  return { host, request, user: userEvent.setup() };
}

describe("the copy to take along", () => {
  it("is saved for machines or as a table, and answers nothing", async () => {
    const { host, request, user } = await caseOf("portability");
    const save = vi.spyOn(host, "savePortableCopy");
    await user.click(await screen.findByTestId("copy-json"));
    expect((await screen.findByTestId("copy-saved")).textContent).toContain(`personuppgifter-${request.number}.json`);
    await user.click(screen.getByTestId("copy-csv"));
    await waitFor(() => expect(screen.getByTestId("copy-saved").textContent).toContain(".csv"));
    expect(save.mock.calls).toEqual([
      [request.id, false],
      [request.id, true],
    ]);
    expect((await host.showRequest(request.id)).state).toBe("open");
    expect(screen.getByText(/besvaras med ett brev/)).toBeTruthy();
  });

  it("says why it cannot be made, and that there is something to review first", async () => {
    const { host, user } = await caseOf("portability");
    vi.spyOn(host, "savePortableCopy").mockRejectedValue(new ProblemError({ code: "reviewFirst", places: 2 }));
    expect(await screen.findByTestId("review-open")).toBeTruthy();
    await user.click(screen.getByTestId("copy-csv"));
    expect((await screen.findByRole("alert")).textContent).toContain("Gå igenom ställena");
    expect(screen.queryByTestId("copy-saved")).toBeNull();
  });

  it("says to whoever may not make it that this is so", async () => {
    const { host, user } = await caseOf("portability");
    vi.spyOn(host, "savePortableCopy").mockRejectedValue(
      new ProblemError({ code: "notPermitted", deed: "make-extract" }),
    );
    await user.click(await screen.findByTestId("copy-json"));
    expect(await screen.findByText(/Din roll får inte/)).toBeTruthy();
  });

  it("says nothing when the person closes the dialog", async () => {
    const { host, user } = await caseOf("access");
    const save = vi.spyOn(host, "savePortableCopy").mockResolvedValue(null);
    await user.click(await screen.findByTestId("copy-json"));
    await waitFor(() => expect(save).toHaveBeenCalled());
    expect(screen.queryByTestId("copy-saved")).toBeNull();
  });

  it("belongs to portability and access alone", async () => {
    await caseOf("erasure");
    await screen.findByTestId("case-steps");
    expect(screen.queryByTestId("copy-json")).toBeNull();
  });
});

describe("the letters of a case", () => {
  it("are looked at and saved one by one", async () => {
    const { host, request, user } = await caseOf("erasure", 2);
    const read = vi.spyOn(host, "readLetter").mockResolvedValue(new ArrayBuffer(0));
    const save = vi.spyOn(host, "saveLetter");
    const second = (await screen.findAllByTestId("case-letter"))[1] as HTMLElement;
    expect(second.textContent).toContain("Bekräftelse");
    await user.click(within(second).getByTestId("case-letter-look"));
    await waitFor(() => expect(read).toHaveBeenCalledWith("letter-1"));
    await user.click(within(second).getByTestId("case-letter-save"));
    expect((await screen.findByTestId("case-letter-saved")).textContent).toContain(`brev-${request.number}.pdf`);
    expect(save).toHaveBeenCalledWith(request.id, "letter-1");
  });

  it("are none at first", async () => {
    await caseOf("erasure");
    expect(await screen.findByText("Inga brev än")).toBeTruthy();
  });
});
