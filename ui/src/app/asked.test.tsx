// Where a notification leads: to the list of its kind, at once or after unlocking.
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { FakeHost } from "../../dev/fake/host";
import { App } from "./App";
import { askedFor } from "./asked";

describe("an address from outside", () => {
  it("is a place with a kind, or nothing", () => {
    expect(askedFor("/today")).toEqual({ path: "/today", kind: null });
    expect(askedFor("/today?kind=request-paused")).toEqual({ path: "/today", kind: "request-paused" });
    for (const odd of ["", "today", "//evil.example", "/today?kind=", "/today?kind=a&b=c", "/today#x", "/a/b"])
      expect(askedFor(odd), odd).toBeNull();
  });
});

describe("a notification that is clicked", () => {
  it("shows what is due of its kind, and the way back to everything", async () => {
    const host = new FakeHost({ people: 40 });
    await host.unlock({ user: "demo", password: "rätt" });
    window.location.hash = "#/people";
    render(<App host={host} />);
    await screen.findByRole("main");
    host.ask("/today?kind=consent-review");
    await screen.findByTestId("due-all");
    const kinds = async () => (await screen.findAllByTestId("due-row")).map((row) => row.textContent ?? "");
    const shown = await kinds();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every((text) => text.startsWith("Se över samtycke"))).toBe(true);
    await userEvent.setup().click(screen.getByTestId("due-all"));
    await waitFor(() => expect(screen.queryByTestId("due-all")).toBeNull());
    expect((await kinds()).length).toBeGreaterThan(shown.length);
  });

  it("is remembered while the register is locked", async () => {
    const host = new FakeHost({ people: 40 });
    const user = userEvent.setup();
    window.location.hash = "#/people";
    render(<App host={host} />);
    const password = await screen.findByTestId("unlock-password");
    host.ask("/today?kind=consent-review");
    const name = screen.getByTestId("unlock-user");
    await user.clear(name);
    await user.type(name, "demo");
    await user.type(password, "rätt{Enter}");
    expect(await screen.findByTestId("due-all")).toBeDefined();
    expect((await screen.findAllByTestId("due-row")).length).toBeGreaterThan(0);
  });
});
