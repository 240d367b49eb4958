// The settings of reminders: what the office keeps to, and what holds for this computer.
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { DEEDS } from "../../../dev/fake/fixed";
import { FakeHost } from "../../../dev/fake/host";
import { App } from "../../app/App";

async function opened(prepare: (host: FakeHost) => void = () => {}) {
  const host = new FakeHost({ people: 40 });
  await host.unlock({ user: "demo", password: "rätt" });
  prepare(host);
  window.location.hash = "#/settings?tab=reminders";
  render(<App host={host} />);
  await screen.findByTestId("reminders-on");
  return { host, user: userEvent.setup() };
}

const input = (id: string) => screen.getByTestId<HTMLInputElement>(id);

describe("the office's reminders", () => {
  it("are saved as numbers, however they are parted", async () => {
    const { host, user } = await opened();
    await user.clear(input("reminders-hours"));
    await user.type(input("reminders-hours"), "8, 13;16");
    await user.clear(input("reminders-days"));
    await user.type(input("reminders-days"), "14 1");
    await user.click(screen.getByTestId("reminders-save"));
    await waitFor(() => expect(host.reminders.rules.hours).toEqual([8, 13, 16]));
    expect(host.reminders.rules.daysBefore).toEqual([14, 1]);
  });

  it("that somebody else has changed meanwhile are shown beside what was typed, and saved if she says so", async () => {
    const { host, user } = await opened();
    await user.clear(input("reminders-hours"));
    await user.type(input("reminders-hours"), "7");
    const theirs = { ...host.reminders.rules, daysBefore: [21], on: false };
    const saving = vi.spyOn(host, "setReminderRules").mockRejectedValueOnce({ code: "changedMeanwhile" });
    host.reminders.rules = theirs;
    await user.click(screen.getByTestId("reminders-save"));
    const told = await screen.findByTestId("meanwhile");
    expect(told.textContent).toContain("21");
    expect(input("reminders-hours").value, "what she has typed is there").toBe("7");
    expect(input("reminders-days").value, "what she has not touched is as it stands").toBe("21");
    await user.click(screen.getByTestId("reminders-save"));
    await waitFor(() => expect(host.reminders.rules).toEqual({ ...theirs, hours: [7] }));
    expect(screen.queryByTestId("meanwhile"), "it is answered").toBeNull();
    expect(saving, "she has seen it now").toHaveBeenLastCalledWith({ ...theirs, hours: [7] }, theirs);
  });

  it("are not saved with an hour there is not, or with no hour: the core says so at the field", async () => {
    const { host, user } = await opened();
    const before = host.reminders.rules;
    for (const [hours, why] of [
      ["24", "utanför"],
      ["åtta", "utanför"],
      [" ", "saknas"],
    ] as const) {
      await user.clear(input("reminders-hours"));
      await user.type(input("reminders-hours"), hours);
      await user.click(screen.getByTestId("reminders-save"));
      const field = () => input("reminders-hours").closest<HTMLElement>(".fui-Field")?.textContent;
      await waitFor(() => expect(field()).toContain(why));
    }
    expect(host.reminders.rules).toBe(before);
  });

  it("can be seen but not changed by who does not answer for them", async () => {
    await opened((host) => host.become(DEEDS.filter((deed) => deed !== "change-settings")));
    expect(input("reminders-hours").disabled).toBe(true);
    expect(input("reminders-on").disabled).toBe(true);
    expect(screen.queryByTestId("reminders-save")).toBeNull();
  });
});

describe("this computer", () => {
  it("saves at once whether it starts the program and closes to the tray", async () => {
    const { host, user } = await opened();
    await user.click(screen.getByTestId("reminders-autostart"));
    await waitFor(() => expect(host.reminders.here).toEqual({ closeToTray: false, autostart: true }));
    await user.click(screen.getByTestId("reminders-tray"));
    await waitFor(() => expect(host.reminders.here).toEqual({ closeToTray: true, autostart: true }));
  });

  it("offers no tray where there is none, and says why a locked register is silent", async () => {
    await opened((host) => {
      host.reminders = { ...host.reminders, tray: false, silent: true, locked: "no-keyring" };
    });
    expect(input("reminders-tray").disabled).toBe(true);
    expect(screen.getByTestId("reminders-locked").textContent).not.toBe("");
  });
});
