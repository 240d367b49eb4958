// Every place and every tab of one, in the states it can be in besides being full: empty, asked for, failed, only for
// reading, and not for this role.
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { DEEDS } from "../../dev/fake/fixed";
import { FakeHost } from "../../dev/fake/host";
import type { Host } from "../host/host";
import { ProblemError } from "../host/problem";
import { RETENTION_TABS } from "../screens/retention/tabs";
import { SETTINGS_TABS } from "../screens/settings/tabs";
import { App } from "./App";
import { PLACE_ACCESS, RETENTION_ACCESS, SETTINGS_ACCESS } from "./access";
import { PLACES } from "./places";

interface Room {
  address: string;
  access: { read?: string; write?: string };
}

const rooms: Room[] = [
  ...PLACES.filter(({ name }) => name !== "retention" && name !== "settings").map(({ name, path }) => ({
    address: path,
    access: PLACE_ACCESS[name] ?? {},
  })),
  ...RETENTION_TABS.map((tab) => ({ address: `/retention?tab=${tab}`, access: RETENTION_ACCESS[tab] })),
  ...SETTINGS_TABS.map((tab) => ({ address: `/settings?tab=${tab}`, access: SETTINGS_ACCESS[tab] ?? {} })),
];

/** What the frame itself asks for; all else is asked for by the place. */
const FRAME = ["registerStatus", "keptDrafts", "touched", "listForms", "dailyBackup"];

/** What asks the core for nothing: all it shows is known since the unlocking. */
const STILL = ["/settings?tab=organisation"];

/** A host that stops answering, or answers with a problem, as soon as a place asks it for something. */
function silent(host: FakeHost, answer: () => Promise<never>): { host: Host; asked: string[] } {
  const asked: string[] = [];
  const proxy = new Proxy(host, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name, target);
      if (typeof own !== "function") return own;
      if (typeof name !== "string" || name.startsWith("on") || FRAME.includes(name)) return own.bind(target);
      return () => {
        asked.push(name);
        return answer();
      };
    },
  });
  return { host: proxy, asked };
}

async function at(address: string, host: Host) {
  window.location.hash = `#${address}`;
  render(<App host={host} />);
  await screen.findByTestId("nav-today");
  const main = screen.getByRole("main");
  await within(main).findByRole("heading", { level: 1 });
  return within(main);
}

async function office(deeds: readonly string[], people = 5) {
  const host = new FakeHost({ people });
  await host.makeDemo();
  host.become(deeds);
  return host;
}

/** Whether the place says that it waits. */
const waits = () => document.querySelector("main :is([role=progressbar], [aria-busy=true])") !== null;

const without = (...taken: (string | undefined)[]) => DEEDS.filter((deed) => !taken.includes(deed));

describe.each(rooms)("$address", ({ address, access }) => {
  it("says that it waits, and draws nothing half", async () => {
    const { host, asked } = silent(await office(DEEDS), () => new Promise<never>(() => undefined));
    const main = await at(address, host);
    if (!STILL.includes(address)) await waitFor(() => expect(asked).not.toEqual([]));
    await waitFor(() => expect(waits()).toBe(!STILL.includes(address)));
    expect(main.queryByRole("alert")).toBeNull();
  });

  it("says what went wrong, and lets one try again", async () => {
    const { host, asked } = silent(await office(DEEDS), () =>
      Promise.reject(new ProblemError({ code: "storageFailed", detail: "" })),
    );
    const main = await at(address, host);
    if (!STILL.includes(address)) await waitFor(() => expect(asked).not.toEqual([]));
    await waitFor(() => expect(main.queryAllByRole("alert").length > 0).toBe(!STILL.includes(address)));
    await waitFor(() => expect(waits(), "nobody waits for what has failed").toBe(false));
  });

  it("is closed with a reason to who may not see it, and asks for nothing", async () => {
    const { read } = access;
    const main = await at(address, await office(without(read)));
    if (read) expect((await main.findByTestId("not-permitted")).textContent).toContain("Din roll får inte");
    else expect(main.queryByTestId("not-permitted")).toBeNull();
  });

  it("says once to who may only look that she may only look", async () => {
    const { write } = access;
    const main = await at(address, await office(without(write)));
    if (write) expect((await main.findByTestId("read-only")).textContent).toContain("Här kan du läsa men inte ändra");
    else expect(main.queryByTestId("read-only")).toBeNull();
  });
});

/** One of many: its place while it is asked for, and where there is none. */
describe.each(["/requests/none", "/ratings/disputes/none", "/retention/plans/none", "/books/recipient"])(
  "%s",
  (address) => {
    it("says that it waits, with the way back", async () => {
      const { host } = silent(await office(DEEDS), () => new Promise<never>(() => undefined));
      const main = await at(address, host);
      main.getByTestId("crumb-up");
      await waitFor(() => expect(waits()).toBe(true));
    });

    it("says what went wrong, with the way back", async () => {
      const refused = () => Promise.reject(new ProblemError({ code: "notFound", noun: "request" }));
      const main = await at(address, silent(await office(DEEDS), refused).host);
      await main.findByRole("alert");
      main.getByTestId("crumb-up");
      expect(waits()).toBe(false);
    });
  },
);

describe("a person who cannot be opened", () => {
  it("is told of, with the way back to the others", async () => {
    const host = await office(DEEDS);
    vi.spyOn(host, "openPerson").mockRejectedValue(new ProblemError({ code: "notFound", noun: "person" }));
    window.location.hash = `#/people/${host.people[0]?.id}`;
    render(<App host={host} />);
    fireEvent.click(await screen.findByTestId("task-request"));
    const main = within(screen.getByRole("main"));
    await main.findByRole("alert");
    expect(main.getByTestId("crumb-up").textContent).toBe("Personer");
  });
});

/** Places that hold nothing in a new register, and what they say. */
describe.each([
  "/people",
  "/requests",
  "/ratings",
  "/incidents",
  "/approvals",
  "/processing",
  "/retention?tab=plans",
  "/retention?tab=holds",
  "/retention?tab=notices",
  "/settings?tab=imports",
])("%s", (address) => {
  it("says the next step when it is empty", async () => {
    const host = await office(DEEDS, 0);
    host.requests.length = 0;
    for (const noun of ["approval", "notice"]) host.records.put(noun, []);
    vi.spyOn(host, "listDisputes").mockResolvedValue([]);
    vi.spyOn(host, "listHolds").mockResolvedValue({ running: [], released: [] });
    const main = await at(address, host);
    expect((await main.findByTestId("empty")).textContent?.length).toBeGreaterThan(20);
  });
});
