// The window as a whole on made-up people: what a person does, and what she then sees.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { FakeHost, type FakeOptions } from "../dev/fake/host";
import { App } from "./app/App";

function open(options: FakeOptions = {}) {
  const host = new FakeHost({ people: 40, ...options });
  render(<App host={host} />);
  return { host, user: userEvent.setup() };
}

async function unlocked(options: FakeOptions = {}) {
  const { host, user } = open(options);
  await user.click(await screen.findByTestId("demo-start"));
  await screen.findByTestId("nav-today");
  return { host, user };
}

describe("Today", () => {
  it("says that there are more to erase than were counted", async () => {
    const { host, user } = open();
    const today = await host.today();
    const waiting = { ...today.waiting, toErase: 1_000, moreToErase: true };
    vi.spyOn(host, "today").mockResolvedValue({ ...today, waiting });
    await user.click(await screen.findByTestId("demo-start"));
    const card = await screen.findByTestId("count-to-erase");
    expect(card.textContent).toMatch(/^Att gallra1.000\+$/);
    expect(screen.getByTestId("count-people").textContent).not.toContain("+");
  });
});

describe("unlocking", () => {
  it("says what is wrong with a password and what to do, then opens with the right one", async () => {
    const { user } = open();
    await user.type(await screen.findByTestId("unlock-password"), "fel");
    await user.click(screen.getByTestId("unlock-submit"));
    expect((await screen.findByTestId("unlock-problem")).textContent).toContain("Lösenordet stämmer inte.");
    await user.clear(screen.getByTestId("unlock-password"));
    await user.type(screen.getByTestId("unlock-password"), "rätt{Enter}");
    expect(await screen.findByTestId("nav-today")).toBeTruthy();
    expect(screen.getByTestId("demo-banner").textContent).toContain("DEMO");
  });

  it("changes language at once", async () => {
    const { user } = open();
    await user.click(await screen.findByTestId("lang-en"));
    expect(screen.getByTestId("unlock-submit").textContent).toBe("Unlock");
    expect(document.documentElement.lang).toBe("en");
  });

  it("makes a register, and opens it only when the recovery code is proven", async () => {
    const { user } = open({ exists: false, demo: false });
    await user.click(await screen.findByTestId("create-start"));
    await user.click(screen.getByRole("button", { name: "Nästa" }));
    await user.type(screen.getByLabelText(/Användarnamn/), "karin");
    await user.type(screen.getByLabelText("Lösenord"), "kort");
    await user.type(screen.getByLabelText("Lösenordet en gång till"), "kort");
    await user.click(screen.getByRole("button", { name: "Skapa registret" }));
    expect(await screen.findByText(/för lätt att gissa/)).toBeTruthy();
    await user.type(screen.getByLabelText("Lösenord"), "are långt ord");
    await user.type(screen.getByLabelText("Lösenordet en gång till"), "are långt ord");
    await user.click(screen.getByRole("button", { name: "Skapa registret" }));
    expect((await screen.findByTestId("recovery-groups")).textContent).toContain("7KQ2M");
    expect(screen.getByTestId<HTMLButtonElement>("kit-next").disabled, "not before it is saved").toBe(true);
    await user.click(screen.getByRole("button", { name: "Spara som PDF" }));
    await waitFor(() => expect(screen.getByTestId<HTMLButtonElement>("kit-next").disabled).toBe(false));
    await user.click(screen.getByTestId("kit-next"));
    await user.type(screen.getByTestId("recovery-code"), "xxxxx");
    await user.click(screen.getByRole("button", { name: "Kontrollera koden" }));
    expect(await screen.findByText(/Grupp 1/)).toBeTruthy();
    await user.clear(screen.getByTestId("recovery-code"));
    await user.type(screen.getByTestId("recovery-code"), "7kq2mx4tdr");
    await user.click(screen.getByRole("button", { name: "Kontrollera koden" }));
    await user.click(await screen.findByTestId("first-backup-folder"));
    expect(await screen.findByText("/media/kontoret/USB")).toBeTruthy();
    await user.click(screen.getByTestId("first-done"));
    await user.click(await screen.findByTestId("start-empty"));
    expect(await screen.findByTestId("nav-today")).toBeTruthy();
    expect(screen.queryByTestId("demo-banner"), "a real register has no banner").toBeNull();
  });
});

describe("today", () => {
  it("lists what is due, masked, and explains a day", async () => {
    const { host, user } = await unlocked();
    const rows = await screen.findAllByTestId("due-row");
    expect(rows[0]?.textContent).toContain("3 dagar försenat");
    for (const person of host.people) expect(rows.map((row) => row.textContent).join()).not.toContain(person.name);
    await user.click(within(rows[0] as HTMLElement).getByTestId("explain"));
    expect(screen.getByTestId("steps").textContent).toContain("Begäran kom in 2026-10-20");
    expect(screen.getByTestId("steps").textContent).toContain("Regel R1, i kraft från 2018-05-25");
    expect(screen.getByTestId("outcome").textContent).toMatch(/^Inom en månadIntern dag: 2026-.*Sista dag: 2026-/);
  });

  it("says so when there is nothing to do", async () => {
    await unlocked({ people: 0 });
    expect(await screen.findByText("Inget att göra")).toBeTruthy();
  });
});

describe("keys", () => {
  it("lock with Ctrl+L and find places with Ctrl+K", async () => {
    const { host, user } = await unlocked();
    const lock = vi.spyOn(host, "lock");
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await screen.findByTestId("palette-text"), "inst{Enter}");
    expect(await screen.findByRole("heading", { name: "Inställningar" })).toBeTruthy();
    await user.keyboard("{Control>}l{/Control}");
    expect(await screen.findByTestId("unlock-password")).toBeTruthy();
    expect(lock).toHaveBeenCalledOnce();
  });

  it("open help about the place with F1, and close it with Esc", async () => {
    const { user } = await unlocked();
    await user.keyboard("{F1}");
    expect((await screen.findByTestId("help-panel")).textContent).toContain("Visa uträkningen");
    await user.keyboard("{Escape}");
    expect(screen.queryByTestId("help-panel")).toBeNull();
  });
});

describe("a new person", () => {
  it("keeps a draft over locking, shows a problem at its field, and is then opened", async () => {
    const { user } = await unlocked();
    await user.click(screen.getByTestId("nav-people"));
    await user.click(await screen.findByTestId("people-new"));
    await user.type(await screen.findByTestId("person-form-name"), "Ny Människa");
    await user.type(screen.getByLabelText("E-post"), "ingen adress");
    await user.keyboard("{Control>}l{/Control}");
    await user.click(await screen.findByTestId("demo-start"));
    const name = await screen.findByTestId<HTMLInputElement>("person-form-name");
    expect(name.value, "what was typed is still there").toBe("Ny Människa");
    await user.click(screen.getByTestId("person-form-save"));
    expect(await screen.findByText(/inte en e-postadress/)).toBeTruthy();
    await user.clear(screen.getByLabelText("E-post"));
    await user.click(screen.getByTestId("person-form-save"));
    expect(await screen.findByTestId("task-dialog")).toBeTruthy();
  });

  it("is not left for another place without asking", async () => {
    const { user } = await unlocked();
    await user.click(screen.getByTestId("nav-people"));
    await user.click(await screen.findByTestId("people-new"));
    await user.type(await screen.findByTestId("person-form-name"), "Åsa");
    await user.keyboard("{Control>}1{/Control}");
    await user.click(await screen.findByText("Stanna kvar"));
    expect(screen.getByTestId<HTMLInputElement>("person-form-name").value).toBe("Åsa");
    await user.keyboard("{Control>}1{/Control}");
    await user.click(await screen.findByText("Kasta ändringarna"));
    await screen.findAllByTestId("due-row");
    await user.keyboard("{Control>}3{/Control}");
    await user.click(await screen.findByTestId("people-new"));
    const name = await screen.findByTestId<HTMLInputElement>("person-form-name");
    expect(name.value, "what was given up is gone").toBe("");
  });

  it("is not thrown away without asking", async () => {
    const { user } = await unlocked();
    await user.click(screen.getByTestId("nav-people"));
    await user.click(await screen.findByTestId("people-new"));
    await user.type(await screen.findByTestId("person-form-name"), "Å");
    await user.click(screen.getByRole("button", { name: "Avbryt" }));
    expect(await screen.findByText("Det finns osparade ändringar")).toBeTruthy();
    await user.click(await screen.findByText("Kasta ändringarna"));
    await waitFor(() => expect(screen.queryByTestId("person-form-name")).toBeNull());
  });
});
