// Newer versions, and what speaks against a folder for backups.
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { FakeHost } from "../../../dev/fake/host";
import { App } from "../../app/App";

async function opened(tab: string, host = new FakeHost({ people: 5 })) {
  render(<App host={host} />);
  const user = userEvent.setup();
  const name = await screen.findByTestId("unlock-user");
  await user.clear(name);
  await user.type(name, "demo");
  await user.type(screen.getByTestId("unlock-password"), "rätt");
  await user.click(screen.getByTestId("unlock-submit"));
  await user.click(await screen.findByTestId("nav-settings"));
  await user.click(await screen.findByTestId(`settings-${tab}`));
  return { host, user };
}

it("asks no server until somebody turns it on with an address, and installs only what was proven", async () => {
  const host = new FakeHost({ people: 5 });
  const find = vi.spyOn(host, "findUpdate");
  const { user } = await opened("about", host);
  await user.click(await screen.findByTestId("updates-on"));
  expect(await screen.findByText(/inte adressen till en server/)).toBeTruthy();
  expect(screen.queryByTestId("updates-look"), "what is off cannot be asked for").toBeNull();

  await user.type(screen.getByTestId("updates-address"), "https://wrong.example.se");
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
  await user.type(address, "https://kontoret.example.se");
  await user.click(screen.getByTestId("updates-save"));
  await waitFor(() => expect(host.updates.address).toBe("https://kontoret.example.se"));
  await user.click(screen.getByTestId("updates-fetch"));
  expect(await screen.findByTestId("updates-install")).toBeTruthy();
});

it("says what speaks against the folder for backups", async () => {
  const host = new FakeHost({ people: 5 });
  vi.spyOn(host, "chooseFolder").mockResolvedValue("C:\\Users\\asa\\OneDrive - Cequred\\Kopior");
  const { user } = await opened("backups", host);
  expect(screen.queryByTestId("folder-synced")).toBeNull();
  await user.click(await screen.findByTestId("backup-folder"));
  expect((await screen.findByTestId("folder-synced")).textContent).toContain("OneDrive håller mappen i takt");
});
