// The office's own places: locking and coming back, staff, keys, backups.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { FakeHost } from "../dev/fake/host";
import { App } from "./app/App";
import type { Host, OpeningsWarning } from "./host/host";
import { VERBS } from "./screens/log/filter";
import { localization, sayWith } from "./wording";

type User = ReturnType<typeof userEvent.setup>;

async function opened(who = "demo") {
  const host = new FakeHost({ people: 40 });
  render(<App host={host} />);
  const user = userEvent.setup();
  await signIn(user, who);
  return { host, user };
}

async function signIn(user: User, who: string) {
  const name = await screen.findByTestId("unlock-user");
  await user.clear(name);
  await user.type(name, who);
  await user.type(screen.getByTestId("unlock-password"), "rätt");
  await user.click(screen.getByTestId("unlock-submit"));
  await screen.findByTestId("nav-today");
}

async function settings(user: User, tab: string) {
  await user.click(screen.getByTestId("nav-settings"));
  await user.click(await screen.findByTestId(`settings-${tab}`));
}

describe("a register that locks by itself", () => {
  it("brings its person back to where she was, with what she had typed", async () => {
    const { host, user } = await opened();
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await screen.findByTestId("palette-text"), host.people[0]?.number ?? "");
    await user.click(await screen.findByText(host.people[0]?.name ?? ""));
    await user.click(await screen.findByTestId("task-customer-service"));
    await user.click(await screen.findByTestId("tab-contact"));
    await user.click(screen.getByTestId("person-edit"));
    await user.type(await screen.findByLabelText("E-post"), "x");
    await waitFor(async () => expect(JSON.stringify(await host.keptDrafts())).toContain("person-person-"));
    const opening = vi.spyOn(host, "openPerson");

    host.leave("idle");
    expect((await screen.findByTestId("locked-why")).textContent).toContain("ingen rörde datorn");
    expect(screen.queryByTestId("person-name"), "nothing of the register is on the page").toBeNull();
    expect(document.body.textContent).not.toContain("@");

    await signIn(user, "demo");
    const typed = await screen.findByLabelText<HTMLInputElement>("E-post");
    expect(typed.value.endsWith("x"), "the form is open, half filled").toBe(true);
    expect(screen.getByTestId("tab-contact").getAttribute("aria-selected")).toBe("true");
    expect(opening, "the opening is in the log with the task she had declared").toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ task: "customer-service" }),
    );
  });

  it("brings back the form of any record, with the record it is about", async () => {
    const { host, user } = await opened();
    await user.click(screen.getByTestId("nav-approvals"));
    await user.type(await screen.findByLabelText("Sök i listan"), "2026-0003");
    await user.click(await screen.findByTestId("row-approval"));
    await user.click(await screen.findByTestId("record-approval-reject"));
    await user.type(await screen.findByLabelText("Beteckning"), "Fel belopp");
    await waitFor(async () => expect(JSON.stringify(await host.keptDrafts())).toContain("Fel belopp"));
    host.leave("idle");
    await signIn(user, "demo");
    expect((await screen.findByLabelText<HTMLInputElement>("Beteckning")).value).toBe("Fel belopp");
    expect(screen.getByLabelText<HTMLInputElement>("Sök i listan").value).toBe("2026-0003");
    await user.click(screen.getByTestId("form-approval-reject"));
    await waitFor(() =>
      expect(host.records.shelf("approval", { person: null, task: null, text: null, limit: null }).total).toBe(1),
    );
  });

  it("shows the next person nothing of it", async () => {
    const { host, user } = await opened();
    await user.click(screen.getByTestId("nav-people"));
    await user.click(await screen.findByTestId("people-new"));
    await user.type(await screen.findByTestId("person-form-name"), "Halvskriven");
    await waitFor(async () => expect(JSON.stringify(await host.keptDrafts())).toContain("Halvskriven"));
    host.leave("screen");
    await signIn(user, "karin");
    expect((await screen.findAllByTestId("due-row")).length).toBeGreaterThan(0);
    await user.click(screen.getByTestId("nav-people"));
    await user.click(await screen.findByTestId("people-new"));
    expect((await screen.findByTestId<HTMLInputElement>("person-form-name")).value).toBe("");
  });
});

describe("the settings", () => {
  it("change the minutes until locking, within bounds", async () => {
    const { host, user } = await opened();
    await settings(user, "looks");
    const minutes = within(await screen.findByText("Minuter till låsning").then(() => document.body)).getByRole(
      "spinbutton",
    );
    await user.clear(minutes);
    await user.type(minutes, "90");
    await user.tab();
    const save = screen.getByTestId("locks-save");
    await user.clear(minutes);
    await user.type(minutes, "5");
    await user.tab();
    await user.click(save);
    await waitFor(() => expect(host.rules.idleMinutes).toBe(5));
  });

  it("add somebody, who types her own password; the administrator's is asked for", async () => {
    const { host, user } = await opened();
    await settings(user, "staff");
    expect(await screen.findAllByTestId("staff-row")).toHaveLength(3);
    await user.click(screen.getByTestId("staff-add"));
    await user.type(await screen.findByTestId("staff-user"), "eva");
    await user.type(screen.getByTestId("staff-password"), "fyra vita svanar");
    await user.type(screen.getByTestId("staff-password-again"), "fyra vita svanar");
    await user.type(screen.getByTestId("confirm-password"), "fel");
    await user.click(screen.getByTestId("staff-add-submit"));
    expect(await screen.findByText("Lösenordet stämmer inte.")).toBeTruthy();
    await user.clear(screen.getByTestId("confirm-password"));
    await user.type(screen.getByTestId("confirm-password"), "rätt");
    await user.click(screen.getByTestId("staff-add-submit"));
    await waitFor(() => expect(screen.getAllByTestId("staff-row")).toHaveLength(4));
    expect(JSON.stringify(await host.keptDrafts()), "no password is ever a draft").not.toContain("svanar");
  });

  it("disable somebody, say what that does not do, and offer the key's change", async () => {
    const { host, user } = await opened();
    await settings(user, "staff");
    await user.click(await screen.findByTestId("staff-more-karin"));
    await user.click(await screen.findByTestId("staff-disable"));
    expect(await screen.findByText(/kopia av filerna/)).toBeTruthy();
    await user.type(screen.getByTestId("confirm-password"), "rätt");
    await user.click(screen.getByTestId("confirm-submit"));
    expect(await screen.findByTestId("staff-rotate")).toBeTruthy();
    expect(host.staff.find((one) => one.user === "karin")?.disabledAt).toBeTruthy();
  });

  it("refuse with a sentence what a role may not see", async () => {
    const { user } = await opened("karin");
    await settings(user, "staff");
    expect(await screen.findByText(/Din roll får inte/)).toBeTruthy();
    expect(screen.queryByTestId("staff-add")).toBeNull();
  });

  it("try the recovery sheet, and make a new one that is proven", async () => {
    const { user } = await opened();
    await settings(user, "keys");
    await user.click(await screen.findByTestId("kit-new"));
    await user.type(await screen.findByTestId("confirm-password"), "rätt");
    await user.click(screen.getByTestId("confirm-submit"));
    expect((await screen.findByTestId("recovery-groups")).textContent).toContain("7KQ2M");
    await user.click(screen.getByTestId("sheet-save-kit"));
    await waitFor(() => expect(screen.getByTestId<HTMLButtonElement>("kit-next").disabled).toBe(false));
    await user.click(screen.getByTestId("kit-next"));
    await user.type(await screen.findByTestId("recovery-code"), "xxxxx");
    await user.click(screen.getByTestId("prove-submit"));
    expect(await screen.findByTestId("prove-problem")).toBeTruthy();
    await user.clear(screen.getByTestId("recovery-code"));
    await user.type(screen.getByTestId("recovery-code"), "7kq2mx4tdr");
    await user.click(screen.getByTestId("prove-submit"));
    expect(await screen.findByTestId("kit-proven")).toBeTruthy();
    expect(screen.queryByTestId("recovery-groups"), "the code is no longer shown").toBeNull();
  });

  it("make a backup with progress, and prove one", async () => {
    const { user } = await opened();
    await settings(user, "backups");
    await user.click(await screen.findByTestId("backup-now"));
    expect(await screen.findByTestId("work")).toBeTruthy();
    expect((await screen.findByTestId("backup-made")).textContent).toContain("cequred-2026-11-22");
    await user.click(screen.getByTestId("backup-now"));
    await user.click(await screen.findByTestId("work-cancel"));
    expect(await screen.findByText(/Ingenting lämnades kvar/)).toBeTruthy();
    await user.click(screen.getByTestId("backup-verify-choose"));
    await user.type(await screen.findByTestId("backup-password"), "rätt{Enter}");
    expect(await screen.findByTestId("backup-verify-done")).toBeTruthy();
  });
});

describe("ways in", () => {
  it("are two shares as well as a code", async () => {
    const host = new FakeHost({ people: 5 });
    render(<App host={host} />);
    const user = userEvent.setup();
    await user.click(await screen.findByTestId("unlock-forgotten"));
    await user.click(await screen.findByTestId("recovery-shares"));
    await user.type(screen.getByTestId("recovery-code"), "7kq2m11111");
    await user.type(screen.getByTestId("share-second"), "7kq2m22222");
    await user.type(screen.getByLabelText("Nytt lösenord"), "fyra vita svanar");
    await user.click(screen.getByRole("button", { name: "Lås upp och byt lösenord" }));
    expect(await screen.findByTestId("nav-today")).toBeTruthy();
  });

  it("with a one-time code lead to a password of one's own, and nowhere else before", async () => {
    const host = new FakeHost({ people: 5 });
    vi.spyOn(host, "unlock").mockImplementation(async () => ({
      ...(await host.makeDemo()),
      mustChangePassword: true,
    }));
    render(<App host={host} />);
    const user = userEvent.setup();
    await user.type(await screen.findByTestId("unlock-user"), "demo");
    await user.type(screen.getByTestId("unlock-password"), "7KQ2M-X4TDR{Enter}");
    await user.type(await screen.findByTestId("choose-code"), "rätt");
    expect(screen.queryByTestId("nav-today")).toBeNull();
    await user.type(screen.getByTestId("choose-password"), "fyra vita svanar");
    await user.type(screen.getByTestId("choose-password-again"), "fyra vita svanar");
    await user.click(screen.getByTestId("choose-submit"));
    expect(await screen.findByTestId("nav-today")).toBeTruthy();
  });

  it("get a new key, with papers in a folder", async () => {
    const { user } = await opened();
    await settings(user, "keys");
    await user.click(await screen.findByTestId("rotate"));
    await user.type(await screen.findByTestId("confirm-password"), "rätt");
    await user.click(screen.getByTestId("rotate-submit"));
    const done = await screen.findByTestId("rotate-done");
    expect(done.textContent).toContain("karin, olof");
  });
});

describe("the health of the register", () => {
  it("is read from the protection, and today's backup is made behind everything", async () => {
    const host = new FakeHost({ people: 5 });
    const daily = vi.spyOn(host, "dailyBackup");
    render(<App host={host} />);
    await signIn(userEvent.setup(), "demo");
    expect((await screen.findAllByTestId("health-line")).length).toBeGreaterThanOrEqual(3);
    await waitFor(() => expect(host.backups.lastMade).toContain("2026-11-22"));
    expect(daily, "once, however many places show it").toHaveBeenCalledOnce();
  });

  it("says so when today's backup failed", async () => {
    const host = new FakeHost({ people: 5 });
    host.backupFails = true;
    render(<App host={host} />);
    await signIn(userEvent.setup(), "demo");
    expect((await screen.findByTestId("daily-failed")).textContent).toContain("Disken är full.");
  });

  it("tells the one who may read the log of many openings", async () => {
    const host = new FakeHost({ people: 5 });
    const today = await host.makeDemo().then(() => host.today());
    const warning: OpeningsWarning = {
      who: "karin",
      from: "2026-11-22T08:00:00+01:00",
      until: "2026-11-22T08:40:00+01:00",
      people: 61,
      limit: 30,
    };
    const looked = vi.spyOn(host as Host, "today");
    looked.mockResolvedValue({ ...today, openingWarnings: [warning] });
    render(<App host={host} />);
    expect((await screen.findByTestId("openings")).textContent).toContain("karin öppnade 61 personer");
  });

  it("stands in full under protection, each fault with its remedy", async () => {
    const { user } = await opened();
    await settings(user, "protection");
    const lines = await screen.findAllByTestId("protection-line");
    expect(lines.some((line) => line.dataset.state === "attention" && /annan disk/.test(line.textContent ?? ""))).toBe(
      true,
    );
  });
});

describe("the log", () => {
  it("is filtered, exported and followed to the line that is bad", async () => {
    const { host, user } = await opened();
    const page = vi.spyOn(host, "auditPage");
    await user.click(screen.getByTestId("nav-log"));
    await user.type(await screen.findByTestId("log-staff"), "ingen");
    await waitFor(() => expect(page).toHaveBeenLastCalledWith(expect.objectContaining({ staff: "ingen" })));
    expect(await screen.findByText("Inga rader stämmer")).toBeTruthy();
    await user.click(screen.getByTestId("log-clear"));
    await user.click(screen.getByTestId("log-export"));
    await user.click(await screen.findByTestId("log-export-csv"));
    expect((await screen.findByTestId("log-exported")).textContent).toContain("exporterad");
    vi.spyOn(host as Host, "verifyAudit").mockResolvedValue({
      ok: false,
      lines: "9",
      head: "",
      firstBad: "7",
      reason: "changed",
    });
    await user.click(screen.getByTestId("log-verify"));
    expect((await screen.findByTestId("log-verdict")).textContent).toContain("rad 7");
  });

  it("asks an administrator to take a stand on what was found", async () => {
    const host = new FakeHost({ people: 5 });
    host.finding = { seq: "12", reason: "missing", foundAt: "2026-11-22T09:00:00+01:00" };
    render(<App host={host} />);
    const user = userEvent.setup();
    await signIn(user, "demo");
    await user.click(screen.getByTestId("nav-log"));
    expect((await screen.findByTestId("log-finding")).textContent).toContain("rad 12");
    await user.click(screen.getByTestId("log-accept"));
    await user.click(await screen.findByTestId("log-accept-submit"));
    await waitFor(() => expect(screen.queryByTestId("log-finding")).toBeNull());
  });

  it("has words for every verb one can choose", () => {
    const say = sayWith(localization("sv"));
    for (const verb of VERBS) expect(say.code("verb", verb), verb).not.toBe(verb);
  });
});

describe("a copied value", () => {
  it("goes through the core, which takes it off the clipboard again", async () => {
    const { host, user } = await opened();
    await settings(user, "about");
    await user.click((await screen.findAllByTestId("copy"))[0] as HTMLElement);
    expect(host.copied).toMatch(/^4be1c29d[0-9a-f]{56}$/);
  });
});
