// A person and a case in the window, on made-up people.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { FakeHost } from "../dev/fake/host";
import { App } from "./app/App";
import { tasksOfToday } from "./app/tasks";

async function at(place: string) {
  const host = new FakeHost({ people: 40 });
  await host.makeDemo();
  tasksOfToday.forget();
  window.location.hash = `#${place}`;
  render(<App host={host} />);
  return { host, user: userEvent.setup() };
}

async function opened(task = "request") {
  const { host, user } = await at("/people/person-3");
  const open = vi.spyOn(host, "openPerson");
  await user.click(await screen.findByTestId(`task-${task}`));
  await screen.findByTestId("person-name");
  return { host, user, open };
}

describe("opening a person", () => {
  it("asks for the task and writes one line in the log", async () => {
    const { open } = await opened();
    expect(open).toHaveBeenCalledTimes(1);
    expect(open).toHaveBeenCalledWith({ id: "person-3", task: "request" });
    expect(tasksOfToday.last, "proposed at the next opening").toBe("request");
  });

  it("shows what the task does not need as hidden", async () => {
    const { user } = await opened("invoicing");
    await user.click(screen.getByTestId("tab-consents"));
    expect(await screen.findByText("Visas inte för uppgiften fakturering")).toBeTruthy();
  });

  it("wires each tab to its panel", async () => {
    const { user } = await opened();
    for (const tab of ["contact", "agreements", "consents", "requests", "log"]) {
      await user.click(screen.getByTestId(`tab-${tab}`));
      const panel = screen.getByRole("tabpanel");
      expect(panel.getAttribute("aria-labelledby")).toBe(screen.getByTestId(`tab-${tab}`).id);
    }
  });
});

describe("the overview", () => {
  it("says for everything why it is still there, and shows a hold in the header", async () => {
    await opened();
    const agreement = await screen.findByTestId("kept-agreement");
    expect(agreement.textContent).toContain("Avtalstiden och ett år därefter");
    expect(screen.getByTestId("kept-person-name").textContent).toContain("Sparas tills vidare");
    expect(screen.getByTestId("person-flag").textContent).toBe("Gallringsspärr: rättsligt anspråk");
  });
});

describe("a consent", () => {
  it("is withdrawn in two clicks", async () => {
    const { host, user } = await opened();
    await user.click(screen.getByTestId("tab-consents"));
    const withdraw = vi.spyOn(host, "withdrawConsent");
    await user.click(screen.getAllByTestId("consent-withdraw")[0] as HTMLElement);
    await user.click(await screen.findByTestId("withdraw-phone"));
    await waitFor(() => expect(screen.getByText("Upphört")).toBeTruthy());
    expect(withdraw).toHaveBeenCalledWith({ id: "person-3-n", task: "request", channel: "phone", byController: false });
  });
});

describe("an edit", () => {
  it("is saved and seen", async () => {
    const { host, user } = await opened();
    await user.click(screen.getByTestId("tab-contact"));
    await user.click(screen.getByTestId("person-edit"));
    const name = await screen.findByTestId("person-form-name");
    await user.clear(name);
    await user.type(name, "Nytt Namn");
    await user.click(screen.getByTestId("person-form-save"));
    await waitFor(() => expect(screen.getByTestId("person-name").textContent).toBe("Nytt Namn"));
    expect(host.people.some((person) => person.name === "Nytt Namn")).toBe(true);
  });
});

describe("a copy to take along", () => {
  it("is made in a case, which is opened for that right", async () => {
    const { host, user } = await opened();
    const before = host.requests.length;
    await user.click(screen.getByTestId("tab-requests"));
    await user.click(await screen.findByTestId("person-copy"));
    await user.click(await screen.findByTestId("request-open-submit"));
    await screen.findByTestId("copy-json");
    expect(host.requests.slice(before).map(({ kind, personId }) => [kind, personId])).toEqual([
      ["portability", "person-3"],
    ]);
  });

  it("is made in the case that is open already", async () => {
    const { host, user } = await at("/people/person-3");
    const [applicantName, receivedOn] = [null, "2026-11-20"];
    const ask = {
      person: "person-3",
      applicantName,
      searchKeys: [],
      kind: "portability",
      receivedOn,
      channel: "email",
    };
    const { number } = await host.openRequest(ask);
    await user.click(await screen.findByTestId("task-request"));
    await user.click(await screen.findByTestId("tab-requests"));
    await user.click(await screen.findByTestId("person-copy"));
    await screen.findByTestId("copy-json");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain(number);
  });
});

describe("texts about others", () => {
  it("are searched for whoever asks, and the paper is drawn anew", async () => {
    const { host, user } = await at("/requests/request-1");
    host.elsewhere.set("request-1", ["Granne med henne."]);
    const draw = vi.spyOn(host, "previewExtract").mockResolvedValue(new ArrayBuffer(0));
    await user.click(await screen.findByTestId("extract-preview"));
    await waitFor(() => expect(draw).toHaveBeenCalledTimes(1));
    const save = screen.getByTestId("extract-save");
    await waitFor(() => expect(save.getAttribute("aria-disabled")).not.toBe("true"));
    await user.click(screen.getByTestId("elsewhere-search"));
    expect((await screen.findByTestId("elsewhere-text")).textContent).toBe("Granne med henne.");
    expect(screen.getByTestId("elsewhere-found").textContent).toContain("En text om andra");
    await waitFor(() => expect(save.getAttribute("aria-disabled"), "it says something else now").toBe("true"));
  });
});

describe("a request", () => {
  it("is registered for a stranger only with a name, and opens as a case with both last days", async () => {
    const { user } = await at("/requests");
    await user.click(await screen.findByTestId("request-new"));
    await user.click(await screen.findByLabelText("Någon okänd"));
    expect(screen.getByTestId<HTMLButtonElement>("request-open-submit").getAttribute("aria-disabled")).toBe("true");
    await user.type(screen.getByLabelText(/Sökandens namn/), "Okänd Person");
    await user.click(screen.getByTestId("request-open-submit"));
    expect(await screen.findByText("Om tiden förlängs")).toBeTruthy();
    expect(screen.getAllByTestId("explain")).toHaveLength(2);
  });

  it("for another right than access has no extract", async () => {
    await at("/requests/request-2");
    expect(await screen.findByText(/besvaras med ett brev/)).toBeTruthy();
    expect(screen.queryByTestId("extract-save")).toBeNull();
  });

  it("offers the steps that are open, and follows the case after one", async () => {
    const { host, user } = await at("/requests/request-1");
    const run = vi.spyOn(host, "runForm").mockResolvedValue({ id: "request-1", facts: [], remarks: [] });
    await user.click(await screen.findByTestId("case-acknowledge"));
    await user.click(await screen.findByTestId("form-request-acknowledge"));
    await waitFor(() => expect(screen.queryByTestId("form-request-acknowledge")).toBeNull());
    expect(run).toHaveBeenCalledWith(
      expect.objectContaining({ verb: "acknowledge", about: "request-1", task: "request" }),
      { person: null, marks: ["request-1"] },
    );
  });

  it("is not answered when the save dialog is closed", async () => {
    const { host, user } = await at("/requests/request-1");
    vi.spyOn(host, "saveExtract").mockResolvedValue(null);
    vi.spyOn(host, "previewExtract").mockResolvedValue(new ArrayBuffer(0));
    const save = await screen.findByTestId("extract-save");
    expect(save.getAttribute("aria-disabled"), "first look, then save").toBe("true");
    await user.click(screen.getByTestId("extract-preview"));
    await waitFor(() => expect(save.getAttribute("aria-disabled")).not.toBe("true"));
    await user.click(save);
    expect(screen.queryByTestId("extract-saved")).toBeNull();
  });
});

describe("an import", () => {
  it("is rehearsed, brought in and reported row by row", async () => {
    const { host, user } = await at("/people?start=import");
    const run = vi.spyOn(host, "runImport");
    await user.click(await screen.findByTestId("import-choose"));
    const report = await screen.findByTestId("import-report");
    expect(within(report).getByText("Namnet saknas")).toBeTruthy();
    expect(run, "nothing is brought in by looking").not.toHaveBeenCalled();
    await user.click(screen.getByTestId("import-run"));
    expect(await screen.findByText("Tillagda")).toBeTruthy();
    expect(run).toHaveBeenCalledOnce();
  });
});
