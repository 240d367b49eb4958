// Newer versions, and what speaks against a folder for backups.
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { FakeHost } from "../../../dev/fake/host";
import { App } from "../../app/App";
// Fetched when it is first opened; here before the first test begins to wait.
import "./SettingsPlace";

async function opened(tab: string, there: string, host = new FakeHost({ people: 5 })) {
  await host.unlock({ user: "demo", password: "rätt" });
  window.location.hash = `#/settings?tab=${tab}`;
  render(<App host={host} />);
  await screen.findByTestId(there);
  return { host, user: userEvent.setup() };
}

it("asks no server until somebody turns it on with an address, and installs only what was proven", async () => {
  const host = new FakeHost({ people: 5 });
  const find = vi.spyOn(host, "findUpdate");
  const { user } = await opened("about", "updates-on", host);
  await user.click(await screen.findByTestId("updates-on"));
  expect(await screen.findByText(/inte adressen till en server/)).toBeTruthy();
  expect(screen.queryByTestId("updates-look"), "what is off cannot be asked for").toBeNull();

  await user.click(screen.getByTestId("updates-address"));
  await user.paste("https://wrong.example.se");
  await user.click(screen.getByTestId("updates-on"));
  const look = await screen.findByTestId("updates-look");
  expect(find, "turning it on asks nobody yet").not.toHaveBeenCalled();
  await user.click(look);
  expect((await screen.findByTestId("updates-found")).textContent).toContain("0.2.0");
  await user.click(screen.getByTestId("updates-fetch"));
  expect(await screen.findByText(/inte undertecknat/)).toBeTruthy();
  expect(screen.queryByTestId("updates-install")).toBeNull();

  const address = screen.getByTestId("updates-address");
  await user.clear(address);
  await user.paste("https://kontoret.example.se");
  await user.click(screen.getByTestId("updates-save"));
  await waitFor(() => expect(host.updates.address).toBe("https://kontoret.example.se"));
  await user.click(screen.getByTestId("updates-fetch"));
  expect(await screen.findByTestId("updates-install")).toBeTruthy();
}, 60_000);

it("says what speaks against the folder for backups", async () => {
  const host = new FakeHost({ people: 5 });
  vi.spyOn(host, "chooseFolder").mockResolvedValue("C:\\Users\\asa\\OneDrive - Cequred\\Kopior");
  const { user } = await opened("backups", "backup-folder", host);
  expect(screen.queryByTestId("folder-synced")).toBeNull();
  await user.click(await screen.findByTestId("backup-folder"));
  expect((await screen.findByTestId("folder-synced")).textContent).toContain("OneDrive håller mappen i takt");
});
