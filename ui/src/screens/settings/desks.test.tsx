// Several desks on one register: sharing, who takes part, what is said when the server is away, and two at one record.
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { FakeHost } from "../../../dev/fake/host";
import { App } from "../../app/App";
import { tasksOfToday } from "../../app/tasks";

async function at(place: string, ready: (host: FakeHost) => void = () => undefined) {
  const host = new FakeHost({ people: 10 });
  await host.makeDemo();
  ready(host);
  tasksOfToday.forget();
  window.location.hash = `#${place}`;
  render(<App host={host} />);
  return { host, user: userEvent.setup() };
}

const shared = (host: FakeHost) => host.moved({}, false);

describe("a register of one's own", () => {
  it("is shared with a server, and a network needs its authority", async () => {
    const { host, user } = await at("/settings?tab=desks");
    const sharing = vi.spyOn(host, "shareRegister");
    await user.click(await screen.findByTestId("desks-share"));
    await user.type(await screen.findByTestId("desk-name"), "Kundtjänst");
    await user.type(screen.getByTestId("desk-host"), "db.example.se");
    await user.clear(screen.getByTestId("desk-port"));
    await user.type(screen.getByTestId("desk-port"), "70000");
    await user.type(screen.getByTestId("desk-owner"), "cequred");
    await user.type(screen.getByTestId("desk-owner-password"), "hemligt");
    await user.type(screen.getByTestId("confirm-password"), "rätt");
    await user.click(screen.getByTestId("desks-share-submit"));
    expect(await screen.findByText(/utanför det tillåtna/), "the core says so, at the field").toBeTruthy();
    expect(screen.getAllByRole("alert").length, "and nowhere else").toBe(1);
    await user.type(screen.getByTestId("desk-port"), "{Backspace}");
    await user.click(screen.getByTestId("desks-share-submit"));
    expect((await screen.findByRole("alert")).textContent).toContain("certifikatutfärdare");
    await user.click(screen.getByTestId("desks-authority"));
    await user.click(screen.getByTestId("desks-share-submit"));
    await waitFor(() => expect(screen.getAllByTestId("desk-row").length).toBe(2));
    expect(sharing.mock.lastCall?.[0].server).toMatchObject({ host: "db.example.se", port: "7000", owner: "cequred" });
    expect(screen.getByTestId("desk-words").textContent).toBe("lusab babad gutih tugad");
  });
});

describe("a shared register", () => {
  it("shows who takes part; a desk is invited with a code and shut out", async () => {
    const { host, user } = await at("/settings?tab=desks", shared);
    await user.click(await screen.findByTestId("desks-invite"));
    await user.type(await screen.findByTestId("desk-name"), "Chef");
    await user.type(screen.getByTestId("confirm-password"), "rätt");
    await user.click(screen.getByTestId("confirm-submit"));
    expect((await screen.findByTestId("recovery-groups")).textContent).toContain("7KQ2M");
    await user.click(screen.getByTestId("done-close"));
    await waitFor(() => expect(screen.getAllByTestId("desk-row").length).toBe(3));
    const remove = vi.spyOn(host, "removeDesk");
    await user.click(screen.getAllByTestId("desk-remove")[0] as HTMLElement);
    await user.type(await screen.findByTestId("confirm-password"), "rätt");
    await user.click(screen.getByTestId("confirm-submit"));
    await waitFor(() => expect(within(screen.getAllByTestId("desk-row")[1] as HTMLElement).getByText("utestängd")));
    expect(remove.mock.lastCall?.[0].desk).toBe("desk-2");
    host.desks = host.desks.map((desk) => ({ ...desk, state: "joined" }));
    act(() => host.moved({}, true));
    await waitFor(() => expect(screen.queryByText("inbjuden"), "who was invited has joined meanwhile").toBeNull());
  });

  it("says when the server is away, and shows anew what another desk has changed", async () => {
    const { host } = await at("/people", shared);
    expect((await screen.findByTestId("desk-bar")).textContent).toContain("Ansluten");
    expect(screen.queryByTestId("desk-banner")).toBeNull();
    act(() => host.moved({ state: "away" }, false));
    expect((await screen.findByTestId("desk-banner")).textContent).toContain("2026-11-22 14:32");
    expect(screen.getByTestId("desk-bar").textContent).toContain("Per 2026-11-22 14:32, inte ansluten");
    const finding = vi.spyOn(host, "findPeople");
    act(() => host.moved({}, true));
    await waitFor(() => expect(finding).toHaveBeenCalled());
    expect(screen.queryByTestId("desk-banner")).toBeNull();
  });
});

describe("a desk that was stopped", () => {
  it("says why, and takes the whole register anew; whoever is there comes in anew", async () => {
    const { host, user } = await at("/settings?tab=desks", (fake) =>
      fake.moved({ state: "stopped", reason: "gap" }, false),
    );
    expect((await screen.findByTestId("desk-banner")).textContent).toContain("tar inte emot något mer");
    expect(await screen.findByText(/en post saknas på servern/i)).toBeTruthy();
    const rejoining = vi.spyOn(host, "rejoinDesks");
    await user.click(screen.getByTestId("desks-rejoin"));
    await user.type(await screen.findByTestId("confirm-password"), "rätt");
    await user.click(screen.getByTestId("confirm-submit"));
    expect(await screen.findByTestId("unlock-password")).toBeTruthy();
    expect(rejoining).toHaveBeenCalledExactlyOnceWith({ password: "rätt" });
  });
});

describe("two people at one record", () => {
  /** She has typed a name, a colleague has saved another name and a telephone number, and she saves. */
  async function told() {
    const { host, user } = await at("/people/person-3", shared);
    await user.click(await screen.findByTestId("task-request"));
    await user.click(await screen.findByTestId("tab-contact"));
    await user.click(screen.getByTestId("person-edit"));
    const name = await screen.findByTestId("person-form-name");
    await user.clear(name);
    await user.type(name, "Nytt Namn");
    const other = () => host.people.find(({ id }) => id === "person-3");
    const theirs = { phone: "08-999 00 00", name: "Deras Namn" };
    host.people.splice(
      0,
      host.people.length,
      ...host.people.map((it) => (it.id === "person-3" ? { ...it, ...theirs } : it)),
    );
    const opening = vi.spyOn(host, "openPerson");
    await user.click(screen.getByTestId("person-form-save"));
    const box = await screen.findByTestId("meanwhile");
    return { host, user, other, opening, box };
  }

  it("the second sees who changed what, beside what she typed, and saves hers", async () => {
    const { user, other, opening, box } = await told();
    expect(box.textContent).toMatch(/^Bo ändrade det här 2026-11-22 14:02/);
    expect(box.textContent).toMatch(/Namn.*När du började.*Står nu.*Deras Namn.*Ditt.*Nytt Namn/);
    expect(box.textContent).toMatch(/08-999 00 00.*Inte ändrat av dig/);
    expect(document.activeElement, "the keyboard is brought there").toBe(box);
    expect(screen.queryByRole("alert"), "it is said once").toBeNull();
    expect(screen.getByDisplayValue("08-999 00 00"), "what she had not touched stands as it is now").toBeTruthy();
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByTestId("meanwhile-save"));
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByTestId("person-form-name")).toBeNull());
    expect(other()).toMatchObject({ name: "Nytt Namn", phone: "08-999 00 00" });
    expect(opening, "looking again is no opening").not.toHaveBeenCalled();
  });

  it("or she keeps what stands there, and nothing of hers is left", async () => {
    const { host, user, other } = await told();
    const correcting = vi.spyOn(host, "correctPerson");
    await user.tab();
    expect(document.activeElement).toBe(screen.getByTestId("meanwhile-keep"));
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByTestId("person-form-name")).toBeNull());
    expect(correcting).not.toHaveBeenCalled();
    expect(other()).toMatchObject({ name: "Deras Namn", phone: "08-999 00 00" });
    await user.click(screen.getByTestId("person-edit"));
    expect(await screen.findByDisplayValue("Deras Namn")).toBeTruthy();
  });
});

describe("the first run", () => {
  it("joins a shared register with an invitation", async () => {
    const host = new FakeHost({ exists: false });
    const joining = vi.spyOn(host, "joinRegister");
    window.location.hash = "";
    render(<App host={host} />);
    const user = userEvent.setup();
    await user.click(await screen.findByTestId("join-start"));
    await user.click(await screen.findByTestId("join-choose"));
    await user.type(screen.getByTestId("join-code"), "7KQ2MX4TDR");
    await user.type(screen.getByTestId("join-user"), "karin");
    await user.type(screen.getByTestId("join-password"), "rätt");
    await user.click(screen.getByTestId("join-submit"));
    expect((await screen.findByTestId("recovery-groups")).textContent).toContain("7KQ2M");
    const request = { code: "7KQ2M-X4TDR", user: "karin", password: "rätt" };
    expect(joining).toHaveBeenCalledExactlyOnceWith("/home/kontoret/dso.cequred-desk", request);
    expect(screen.getAllByRole("listitem").map((step) => step.textContent)).toEqual([
      "Anslut",
      "Återställning",
      "Säkerhetskopior",
    ]);
    await user.click(screen.getByTestId("kit-save"));
    await waitFor(() => expect(screen.getByTestId("kit-next")).toHaveProperty("disabled", false));
    await user.click(screen.getByTestId("kit-next"));
    await user.type(screen.getByTestId("recovery-code"), "7KQ2MX4TDR");
    await user.click(screen.getByTestId("kit-prove-submit"));
    await user.click(await screen.findByTestId("first-done"));
    expect(await screen.findByTestId("nav-today"), "a register that is there needs no beginning").toBeTruthy();
  });
});
