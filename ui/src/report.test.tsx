// Charts with the table behind each, the yearly report, the batch of extracts, the locked extract, the letters' texts.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { FakeHost } from "../dev/fake/host";
import { App } from "./app/App";
import { tasksOfToday } from "./app/tasks";

async function at(place: string, as = "demo") {
  const host = new FakeHost({ people: 20 });
  if (as === "demo") await host.makeDemo();
  else await host.unlock({ user: as, password: "rätt" });
  tasksOfToday.forget();
  window.location.hash = `#${place}`;
  render(<App host={host} />);
  return { host, user: userEvent.setup() };
}

const rowsOf = async (testId: string) =>
  within(await screen.findByTestId(testId))
    .getAllByRole("row")
    .map((row) => row.textContent);

describe("charts", () => {
  // policy: 67
  it("have a table behind them with the same figures, and no number for the few", async () => {
    const { user } = await at("/report");
    await user.click(await screen.findByTestId("report-by-kind-switch"));
    const rows = await rowsOf("report-by-kind-table");
    expect(rows[0]).toBe("RättighetAntal begäranden");
    expect(rows).toContain("Begäran om tillgång21");
    expect(rows).toContain("Invändningfärre än fem, eller dolt");
    await user.click(screen.getByTestId("report-by-kind-switch"));
    expect(screen.queryByTestId("report-by-kind-table")).toBeNull();
    expect(await screen.findByText(/Begränsning av behandling, Invändning: färre än fem/)).toBeTruthy();
  });

  it("draw nothing in a box without a width, and begin when it has one", async () => {
    const box = vi.spyOn(HTMLElement.prototype, "getBoundingClientRect");
    const { user } = await at("/ratings");
    await user.click(await screen.findByTestId("ratings-tab-overview"));
    const empty = await screen.findByTestId("distribution");
    expect(empty.dataset.drawn).toBe("false");
    expect(empty.querySelector("svg")).toBeNull();
    await user.click(screen.getByTestId("distribution-switch"));
    box.mockReturnValue(new DOMRect(0, 0, 480, 200));
    await user.click(screen.getByTestId("distribution-switch"));
    expect((await screen.findByTestId("distribution")).dataset.drawn).toBe("true");
    box.mockRestore();
  });

  it("show when requests were answered on the first page", async () => {
    const { user } = await at("/today");
    expect(await screen.findByText("87 % av begärandena besvarades inom en månad.")).toBeTruthy();
    await user.click(screen.getByTestId("answered-chart-switch"));
    expect(await rowsOf("answered-chart-table")).toContain("För sent2");
  });

  it("say so when there is nothing", async () => {
    const host = new FakeHost({ people: 20 });
    await host.makeDemo();
    const nothing = { received: 0, shareInMonth: null, refused: 0, byKind: [], byTime: [{ code: "late", count: 0 }] };
    vi.spyOn(host, "answeredInTime").mockResolvedValue(nothing);
    window.location.hash = "#/today";
    render(<App host={host} />);
    expect(await screen.findByText("Ingen begäran har behövt besvaras de senaste tolv månaderna.")).toBeTruthy();
    expect(screen.queryByTestId("answered-chart-switch")).toBeNull();
  });

  it("are a table at once when every figure is hidden", async () => {
    const host = new FakeHost({ people: 20 });
    await host.makeDemo();
    const view = await host.yearFigures(2026);
    const byOutcome = [{ code: "upheld", count: null }];
    vi.spyOn(host, "yearFigures").mockResolvedValue({ ...view, disputes: { ...view.disputes, byOutcome } });
    window.location.hash = "#/report";
    render(<App host={host} />);
    expect(await rowsOf("report-by-outcome-table")).toContain("Kvarstårfärre än fem, eller dolt");
    expect(screen.queryByTestId("report-by-outcome-switch")).toBeNull();
  });
});

describe("the yearly report", () => {
  it("is saved for the year that is chosen", async () => {
    const { host, user } = await at("/report");
    const save = vi.spyOn(host, "saveYearlyReport");
    await user.click(await screen.findByTestId("report-year"));
    await user.click(await screen.findByRole("option", { name: "2025" }));
    await waitFor(() => expect(screen.getByText("2025-01-01 till 2025-12-31")).toBeTruthy());
    await user.click(screen.getByTestId("report-save"));
    expect((await screen.findByTestId("report-saved")).textContent).toContain("arsrapport-2025.pdf");
    expect(save).toHaveBeenCalledWith(2025, "sv");
  });

  it("says in words what a year without work lacks", async () => {
    const { user } = await at("/report");
    await user.click(await screen.findByTestId("report-year"));
    await user.click(await screen.findByRole("option", { name: "2019" }));
    expect(await screen.findByText("Inget har gallrats under året.")).toBeTruthy();
    expect(screen.getByText("ingen har behövt besvaras")).toBeTruthy();
  });
});

describe("a batch of extracts", () => {
  it("draws the chosen cases and lists what was made, where, and what waits", async () => {
    const { host, user } = await at("/requests");
    const draw = vi.spyOn(host, "drawExtracts");
    await user.click(await screen.findByTestId("batch-all"));
    const chosen = screen.getAllByTestId<HTMLInputElement>("batch-one").filter((box) => box.checked).length;
    expect(chosen).toBeGreaterThan(1);
    await user.click(screen.getByTestId("batch-draw"));
    expect(await screen.findAllByTestId("batch-line")).toHaveLength(chosen);
    expect(draw.mock.calls[0]?.[0]).toHaveLength(chosen);
    expect(screen.getByTestId("batch-made").textContent).toContain("/home/kontoret/Utdrag");
    expect(screen.queryByTestId("batch-draw"), "nothing is chosen any more").toBeNull();
    expect(window.location.hash).toBe("#/requests");
  });

  it("is for those who may draw extracts", async () => {
    await at("/requests", "karin");
    await screen.findAllByTestId("request-row");
    expect(screen.queryByTestId("batch-all")).toBeNull();
  });

  it("keeps what was drawn when it is stopped", async () => {
    const { host, user } = await at("/requests");
    vi.spyOn(host, "drawExtracts").mockResolvedValue({ folder: "/mapp", batch: { lines: [], cancelled: true } });
    await user.click(await screen.findByTestId("batch-all"));
    await user.click(screen.getByTestId("batch-draw"));
    expect((await screen.findByTestId("batch-made")).textContent).toContain("Avbrutet");
  });

  it("shows how far it has come wherever one has been meanwhile, and can be stopped there", async () => {
    const { host, user } = await at("/requests");
    let goOn: () => void = () => undefined;
    const stopped = new Promise<void>((done) => {
      goOn = done;
    });
    host.beforePaper = async (at) => {
      if (at > 0) await stopped;
    };
    await user.click(await screen.findByTestId("batch-all"));
    await user.click(screen.getByTestId("batch-draw"));
    expect((await screen.findByTestId("work")).textContent).toContain("Gör utdrag");
    await user.click(screen.getByTestId("nav-today"));
    await waitFor(() => expect(screen.queryByTestId("work")).toBeNull());
    await user.click(screen.getByTestId("nav-requests"));
    await waitFor(() => expect(screen.getByTestId("work").textContent).toMatch(/\d+ %/));
    await user.click(screen.getByTestId("work-cancel"));
    goOn();
    expect((await screen.findByTestId("batch-made")).textContent).toContain("Avbrutet");
  });

  it("keeps its queue until it is put away, over other places and over a lock", async () => {
    const { host, user } = await at("/requests");
    await user.click(await screen.findByTestId("batch-all"));
    await user.click(screen.getByTestId("batch-draw"));
    const lines = (await screen.findAllByTestId("batch-line")).length;
    await user.click(screen.getByTestId("nav-people"));
    await waitFor(() => expect(screen.queryByTestId("batch-line")).toBeNull());
    await user.click(screen.getByTestId("nav-requests"));
    expect(await screen.findAllByTestId("batch-line")).toHaveLength(lines);
    await user.click(screen.getByTestId("lock"));
    const name = await screen.findByTestId("unlock-user");
    await user.clear(name);
    await user.type(name, "demo");
    await user.type(screen.getByTestId("unlock-password"), "rätt");
    await user.click(screen.getByTestId("unlock-submit"));
    expect(await screen.findAllByTestId("batch-line")).toHaveLength(lines);
    const kept = (await host.keptDrafts()).find((draft) => draft.name === "print-queue");
    for (const request of host.requests) expect(kept?.body).not.toContain(request.who);
    await user.click(screen.getByTestId("batch-put-away"));
    await waitFor(() => expect(screen.queryByTestId("batch-line")).toBeNull());
    expect((await host.keptDrafts()).some((draft) => draft.name === "print-queue")).toBe(false);
  });

  it("changes nothing when no folder is chosen", async () => {
    const { host, user } = await at("/requests");
    vi.spyOn(host, "drawExtracts").mockResolvedValue(null);
    const first = (await screen.findAllByTestId("batch-one"))[0] as HTMLElement;
    await user.click(first);
    await user.click(screen.getByTestId("batch-draw"));
    await waitFor(() => expect(screen.getByTestId("batch-draw")).toBeTruthy());
    expect(screen.queryByTestId("batch-made")).toBeNull();
  });
});

describe("a locked extract", () => {
  // policy: 30
  it("says its password once, and that the file is no PDF/A", async () => {
    const { host, user } = await at("/requests");
    const save = vi.spyOn(host, "saveExtract");
    vi.spyOn(host, "previewExtract").mockResolvedValue(new ArrayBuffer(0));
    await user.click((await screen.findAllByTestId("request-row"))[0] as HTMLElement);
    await user.click(await screen.findByTestId("extract-lock"));
    expect(screen.getByText(/kan inte vara PDF\/A/)).toBeTruthy();
    await user.click(screen.getByTestId("extract-preview"));
    await waitFor(() => expect(screen.getByTestId("extract-save").getAttribute("aria-disabled")).not.toBe("true"));
    await user.click(screen.getByTestId("extract-save"));
    expect((await screen.findByTestId("extract-password")).textContent).toContain("X4TDR");
    expect(save.mock.calls[0]?.[2]).toBe(true);
    await user.click(screen.getByTestId("extract-password-seen"));
    await waitFor(() => expect(screen.queryByTestId("extract-password")).toBeNull());
  });
});

describe("the texts of letters", () => {
  const open = async (as?: string) => {
    const all = await at("/settings?tab=letters", as);
    await all.user.selectOptions(await screen.findByTestId("letters-kind"), "extension");
    return { ...all, text: await screen.findByTestId<HTMLTextAreaElement>("letter-text") };
  };

  it("warn of what the law wants and the text lacks, and are not saved then", async () => {
    const { host, user, text } = await open();
    const edit = vi.spyOn(host, "editLetterTemplate");
    await user.clear(text);
    await user.type(text, "# Mer tid");
    expect((await screen.findByTestId("letter-missing")).textContent).toContain("{reasons}");
    expect(screen.getByTestId("letter-save").getAttribute("aria-disabled")).toBe("true");
    await user.click(screen.getByTestId("letter-save"));
    expect(edit).not.toHaveBeenCalled();
  });

  it("are saved, marked as the office's own, and brought back", async () => {
    const { user, text } = await open();
    await user.type(text, " Hälsningar.");
    await waitFor(() => expect(screen.getByTestId("letter-save").getAttribute("aria-disabled")).not.toBe("true"));
    await user.click(screen.getByTestId("letter-save"));
    expect(await screen.findByText("Förlängd tid (ändrad av er)")).toBeTruthy();
    await user.click(await screen.findByTestId("letter-reset"));
    await user.click(await screen.findByTestId("letter-reset-sure"));
    expect(await screen.findByText("Förlängd tid (vår text)")).toBeTruthy();
    expect(screen.getByTestId<HTMLTextAreaElement>("letter-text").value).not.toContain("Hälsningar");
  });

  it("take a placeholder where the writing is, and are shown as a letter", async () => {
    const { host, user, text } = await open();
    const look = vi.spyOn(host, "previewTemplate").mockResolvedValue(new ArrayBuffer(0));
    text.setSelectionRange(2, 2);
    await user.click(screen.getByTestId("letter-insert-number"));
    expect(text.value.startsWith("# {number}Vi behöver")).toBe(true);
    await user.click(screen.getByTestId("letter-preview"));
    await waitFor(() => expect(look.mock.calls[0]?.[0].text).toContain("{number}Vi"));
  });

  it("are read and not changed by whoever may not decide", async () => {
    const { text } = await open("karin");
    expect(text.readOnly).toBe(true);
    expect(screen.queryByTestId("letter-save")).toBeNull();
  });
});
