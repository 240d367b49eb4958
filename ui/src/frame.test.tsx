// The frame around every place: keys, banners, the tour of a new register, the settings that belong to all.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { FakeHost, type FakeOptions } from "../dev/fake/host";
import { App } from "./app/App";

type User = ReturnType<typeof userEvent.setup>;

function open(options: FakeOptions = {}) {
  localStorage.setItem("cequred-looks", JSON.stringify({ language: "sv", look: "light", motion: "less" }));
  const host = new FakeHost({ people: 30, ...options });
  render(<App host={host} />);
  return { host, user: userEvent.setup({ delay: null }) };
}

const id = (name: string) => screen.findByTestId(name);

async function enter(user: User, name = "demo") {
  const field = await id("unlock-user");
  await user.clear(field);
  await user.type(field, name);
  await user.type(await id("unlock-password"), "rätt");
  await user.click(await id("unlock-submit"));
  return screen.findByRole("navigation", { name: "Huvudmeny" }).catch(() => id("nav-today"));
}

describe("the keys", () => {
  it("open places, the sheet of keys and the settings", async () => {
    const { user } = open();
    await enter(user);
    await user.keyboard("{Control>}3{/Control}");
    await waitFor(() => expect(window.location.hash).toBe("#/people"));
    await user.keyboard("{Control>},{/Control}");
    await waitFor(() => expect(window.location.hash).toContain("#/settings"));
    await user.keyboard("{Control>}/{/Control}");
    const sheet = await id("shortcuts");
    expect(within(sheet).getByText("Ctrl+L")).toBeTruthy();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByTestId("shortcuts")).toBeNull());
  });

  it("search in the place, or everywhere where it has no search", async () => {
    const { user } = open();
    await enter(user);
    await user.keyboard("{Control>}f{/Control}");
    await id("palette");
    await user.keyboard("{Escape}");
    await user.click(await id("nav-people"));
    const search = await id("search");
    (document.activeElement as HTMLElement).blur();
    await user.keyboard("{Control>}f{/Control}");
    expect(document.activeElement).toBe(search);
  });
});

describe("made-up people", () => {
  it("are removed with one click and an answer, and the window is as new", async () => {
    const { host, user } = open();
    await enter(user);
    const discard = vi.spyOn(host, "discardDemo");
    await user.click(await id("samples-out"));
    await user.click(await id("samples-out-sure"));
    expect(discard).toHaveBeenCalledOnce();
    await id("create-start");
  });
});

describe("a register whose paper nobody has tried", () => {
  it("says so over every place and leads to where it is tried", async () => {
    const { host, user } = open({ demo: false });
    host.proven = false;
    await enter(user);
    await id("unproven-banner");
    expect(screen.queryByTestId("demo-banner")).toBeNull();
    await user.click(await id("unproven-go"));
    await user.click(await id("kit-prove"));
    await user.type(await id("recovery-code"), "7KQ2M");
    await user.click(await id("prove-submit"));
    await waitFor(() => expect(screen.queryByTestId("unproven-banner")).toBeNull());
  });

  it("tells whoever may not try it whom to ask", async () => {
    const { host, user } = open({ demo: false });
    host.proven = false;
    await enter(user, "karin");
    await id("unproven-banner");
    expect(screen.queryByTestId("unproven-go")).toBeNull();
  });
});

describe("a new register", () => {
  async function tour(user: User) {
    await user.click(await id("create-start"));
    await user.click(await screen.findByText("Nästa"));
    await user.type(await screen.findByLabelText("Användarnamn"), "Karin");
    const [password, again] = screen.getAllByLabelText(/^Lösenord/);
    await user.type(password as HTMLElement, "sju gula paraplyer");
    await user.type(again as HTMLElement, "sju gula paraplyer");
    await user.click(screen.getByText("Skapa registret"));
    await user.click(await screen.findByText("Spara som PDF"));
    await user.click(await id("kit-next"));
    await user.type(await id("recovery-code"), "7KQ2M");
    await user.click(screen.getByText("Kontrollera koden"));
    await user.click(await id("first-done"));
    return id("start-import");
  }

  it("is made in five steps, and begins with a list of one's own", async () => {
    const { user } = open({ exists: false, people: 0 });
    await user.click(await tour(user));
    await id("import-dialog");
    expect(window.location.hash).toBe("#/people?start=import");
  });

  it("may begin among made-up people, beside it", async () => {
    const { host, user } = open({ exists: false, people: 0 });
    await tour(user);
    const lock = vi.spyOn(host, "lock");
    await user.click(await id("start-samples"));
    await id("demo-banner");
    expect(lock, "the real register is locked first").toHaveBeenCalledOnce();
  });
});

describe("a file over the window", () => {
  it("is shown where it lands, and rehearsed when it is dropped", async () => {
    const { host, user } = open();
    await enter(user);
    host.drag("over");
    await id("file-drop");
    host.drag("dropped");
    await id("import-report");
    expect(screen.queryByTestId("file-drop")).toBeNull();
  });

  it("is refused in words, and not even shown to whoever may not bring it in", async () => {
    const { host, user } = open();
    await enter(user);
    host.drag("refused");
    await screen.findByText(/Släpp en enda lista/);
    await user.keyboard("{Control>}l{/Control}");
    await enter(user, "karin");
    host.drag("over");
    expect(screen.queryByTestId("file-drop")).toBeNull();
  });
});

describe("the settings", () => {
  async function settings(user: User, tab: string) {
    await user.click(await id("nav-settings"));
    await user.click(await id(`settings-${tab}`));
  }

  it("change the organisation, and say at the field what is wrong", async () => {
    const { user } = open();
    await enter(user);
    await settings(user, "organisation");
    const name = await id("org-name");
    await user.clear(name);
    await user.click(await id("org-save"));
    await screen.findByText(/saknas/);
    await user.type(name, "Exempelbolaget AB");
    await user.click(await id("org-save"));
    await id("org-saved");
    expect(((await id("org-name")) as HTMLInputElement).value).toBe("Exempelbolaget AB");
  });

  it("are for reading where the role may not change them", async () => {
    const { user } = open();
    await enter(user, "karin");
    await settings(user, "organisation");
    await id("read-only");
    expect(screen.queryByTestId("org-save")).toBeNull();
  });

  it("keep the rules of ratings, each within its bounds", async () => {
    const { host, user } = open();
    await enter(user);
    await settings(user, "ratings");
    const [first] = await host.ratingSettings();
    const field = await id(`setting-${first?.key}`);
    const input = field.tagName === "INPUT" ? field : within(field).getByRole("spinbutton");
    await user.clear(input);
    await user.type(input, "7");
    await user.tab();
    await user.click(await id(`setting-save-${first?.key}`));
    await waitFor(async () => expect((await host.ratingSettings())[0]?.value).toBe(7));
  });

  it("show the folder, the log's head and every part by others", async () => {
    const { host, user } = open();
    await enter(user);
    await settings(user, "about");
    expect((await id("about-head")).textContent).toContain("4be1 c29d");
    await user.click(await id("about-folder"));
    expect(host.shown).toBe(1);
    const parts = await id("about-parts");
    await waitFor(() => expect(parts.children.length).toBeGreaterThan(100));
    await user.type(screen.getByLabelText("Sök bland delarna"), "sqlcipher");
    await waitFor(() => expect(parts.textContent).toContain("BSD-3-Clause"));
  });
});
