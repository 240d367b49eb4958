// A place that cannot be drawn takes nothing else of the window with it.
import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { FakeHost } from "../../dev/fake/host";
import { App } from "./App";

afterEach(() => vi.restoreAllMocks());

it("says that a place cannot be shown, goes on beside it, and tries again", async () => {
  // React tells the console of every error that is caught.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const host = new FakeHost({ people: 5 });
  await host.makeDemo();
  const whole = host.today.bind(host);
  // An answer the window does not understand.
  vi.spyOn(host, "today").mockImplementation(async () => ({}) as Awaited<ReturnType<typeof whole>>);
  window.location.hash = "#/today";
  render(<App host={host} />);
  await screen.findByText("Den här sidan kunde inte visas.");
  screen.getByTestId("nav-people");
  vi.mocked(host.today).mockImplementation(whole);
  fireEvent.click(screen.getByText("Försök igen"));
  await screen.findByRole("heading", { level: 1 });
  expect(screen.queryByTestId("broken")).toBeNull();
});
