// Gallring: the queue, a dry run, two signatures, erasing with a way back, holds, letters to recipients, rules.
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { FakeHost } from "../../../dev/fake/host";
import { App } from "../../app/App";
import type { RETENTION_TABS } from "./tabs";
import { stepsDone } from "./Way";

type User = ReturnType<typeof userEvent.setup>;

// Without a layout the grid has no height: every row is drawn.
vi.mock("@tanstack/react-virtual", () => ({
  useVirtualizer: ({ count, estimateSize }: { count: number; estimateSize: () => number }) => ({
    getTotalSize: () => count * estimateSize(),
    getVirtualItems: () =>
      Array.from({ length: Math.min(count, 20) }, (_, index) => ({ key: index, index, start: index * estimateSize() })),
    scrollOffset: 0,
  }),
}));

async function signIn(user: User, who: string) {
  const name = await screen.findByTestId("unlock-user");
  await user.clear(name);
  await user.type(name, who);
  await user.type(screen.getByTestId("unlock-password"), "rätt");
  await user.click(screen.getByTestId("unlock-submit"));
  await screen.findByTestId("nav-today");
}

async function opened(who = "demo", people = 300) {
  const host = new FakeHost({ people });
  render(<App host={host} />);
  const user = userEvent.setup();
  await signIn(user, who);
  return { host, user };
}

async function retention(user: User, tab: (typeof RETENTION_TABS)[number] = "queue") {
  await user.click(screen.getByTestId("nav-retention"));
  await user.click(await screen.findByTestId(`retention-tab-${tab}`));
}

function typeDay(field: HTMLElement, day: string) {
  fireEvent.change(field, { target: { value: day } });
  fireEvent.blur(field);
}

/** Makes a plan of the whole queue. */
async function planned(user: User) {
  await retention(user);
  await user.click(await screen.findByTestId("retention-plan"));
  return screen.findByTestId("plan-figures");
}

describe("the queue", () => {
  it("shows masked names, why and since when, and says how many there are", async () => {
    const { host, user } = await opened();
    await retention(user);
    const rows = await screen.findAllByTestId("retention-row");
    expect(screen.getByTestId("retention-count").textContent).toBe("240 personer");
    const first = host.people[0];
    expect(rows[0]?.textContent).toContain(first?.number);
    expect(rows[0]?.textContent, "nobody who walks by reads a name").not.toContain(first?.name);
    expect(rows[0]?.textContent).toContain("Avtalstiden och ett år därefter");
    expect(screen.getByTestId("retention-plan").textContent).toContain("240");
  });

  it("plans exactly those who are chosen with the keyboard", async () => {
    const { host, user } = await opened();
    await retention(user);
    const grid = await screen.findByTestId("retention-grid");
    grid.focus();
    await user.keyboard(" {ArrowDown}{ArrowDown} ");
    expect(screen.getByTestId("retention-count").textContent).toBe("2 av 240 valda");
    await user.keyboard(" ");
    expect(screen.getByTestId("retention-count").textContent, "the space bar takes the tick away").toBe(
      "1 av 240 valda",
    );
    await user.keyboard(" ");
    await user.click(screen.getByTestId("retention-plan"));
    await screen.findByTestId("plan-figures");
    expect(host.planned[0]?.people).toEqual([host.people[0]?.id, host.people[2]?.id]);
  });

  it("plans what the filters show, and no more", async () => {
    const { host, user } = await opened();
    await retention(user);
    await screen.findAllByTestId("retention-row");
    const name = host.people[5]?.name ?? "";
    await user.type(
      within(screen.getByTestId("retention-search")).queryByRole("searchbox") ?? screen.getByTestId("retention-search"),
      name,
    );
    await waitFor(() => expect(screen.getByTestId("retention-plan").textContent).not.toContain("240"));
    await user.click(screen.getByTestId("retention-plan"));
    await screen.findByTestId("plan-figures");
    expect(host.planned[0]).toMatchObject({ people: null, text: name });
  });

  it("says who must wait and what for, and lets nobody be chosen there", async () => {
    const { user } = await opened();
    await retention(user);
    await user.click(await screen.findByTestId("retention-part-waiting"));
    const rows = await screen.findAllByTestId("retention-row");
    expect(rows).toHaveLength(3);
    expect(rows[0]?.textContent).toContain("Rättsligt anspråk");
    expect(screen.queryByTestId("retention-tick")).toBeNull();
    expect(screen.queryByTestId("retention-plan")).toBeNull();
  });

  it("says why everything about a person is still there, with the calculation", async () => {
    const { user } = await opened();
    await retention(user);
    (await screen.findByTestId("retention-grid")).focus();
    await user.keyboard("{Enter}");
    const why = await screen.findByTestId("retention-why");
    const invoice = await within(why).findByTestId("kept-purchase");
    expect(invoice.textContent).toContain("Sju år efter räkenskapsåret");
    expect(invoice.textContent).toContain("2031-12-31");
    expect((await within(why).findByTestId("kept-person-name")).textContent).toContain(
      "Sparas för en annan posts skull",
    );
    expect(within(invoice).queryByTestId("steps")).toBeNull();
    await user.click(within(invoice).getByTestId("explain"));
    expect(within(invoice).getByTestId("steps").textContent).toContain("2031-12-31");
  });

  it("sets a hold from there, and says which of the same reason was seen", async () => {
    const { host, user } = await opened();
    const hold = (reason: string) => ({
      id: reason,
      noun: "hold",
      mark: `mark of ${reason}`,
      facts: [{ name: "reason", kind: "code", text: reason, group: "hold-reason" }],
      ...{ tab: null, purpose: null, basis: null, kept: null, source: null, verbs: [] },
    });
    vi.spyOn(host, "shelf").mockResolvedValue({ total: 2, records: [hold("dispute"), hold("authority")] });
    const run = vi.spyOn(host, "runForm");
    await retention(user);
    (await screen.findByTestId("retention-grid")).focus();
    await user.keyboard("{Enter}");
    await user.click(await screen.findByTestId("retention-hold"));
    const submit = await screen.findByTestId("form-hold-set");
    await user.click(screen.getByRole("combobox", { name: /Skäl/ }));
    await user.click(await screen.findByRole("option", { name: "Tvist" }));
    typeDay(screen.getByRole("combobox", { name: /Ses över/ }), "2027-03-02");
    await user.click(submit);
    await waitFor(() => expect(run).toHaveBeenCalledOnce());
    const seen = { person: null, marks: ["mark of dispute"] };
    expect(run.mock.lastCall).toEqual([expect.objectContaining({ noun: "hold" }), seen]);
  });

  it("is empty with the next step, and closed to who may not erase", async () => {
    const { host, user } = await opened();
    host.queueSizes.due = 0;
    await retention(user);
    expect(await screen.findByText("Inget ska gallras idag")).toBeTruthy();
    host.leave("idle");
    await signIn(user, "karin");
    for (const tab of ["queue", "plans", "holds"] as const) {
      await retention(user, tab);
      expect(await screen.findByText(/^Din roll får inte göra det här/), tab).toBeTruthy();
      expect(screen.queryByTestId("retention-plan")).toBeNull();
    }
  });
});

describe("a plan", () => {
  it("says what goes, what stays, how many are split, and erases nothing before two have signed", async () => {
    const { host, user } = await opened();
    const figures = await planned(user);
    expect(figures.textContent).toContain("160personer gallras helt");
    expect(figures.textContent).toContain("80personer delas");
    expect((await screen.findAllByTestId("plan-goes")).length).toBe(3);
    expect((await screen.findByTestId("plan-stays")).textContent).toContain("Sju år efter räkenskapsåret");
    expect(screen.queryByTestId("plan-erase"), "a batch needs a colleague").toBeNull();
    await user.click(screen.getByTestId("plan-ask"));
    await screen.findByTestId("plan-standing-waiting-mine");
    expect(screen.queryByTestId("plan-sign"), "nobody signs her own").toBeNull();
    expect(host.plans[0]?.left).toBe(480);

    host.leave("idle");
    await signIn(user, "olof");
    await retention(user, "plans");
    await user.click(await screen.findByTestId("plan-row"));
    expect((await screen.findByTestId("plan-standing-waiting-yours")).textContent).toContain("demo har torrkört");
    await user.click(screen.getByTestId("plan-sign"));
    await screen.findByTestId("plan-standing-signed");
    expect(host.plans[0]?.left, "a signature erases nothing").toBe(480);
  });

  it("can be undone to the last second, then is erased and has a certificate", async () => {
    const { host, user } = await opened();
    await planned(user);
    Object.assign(host.plans[0] ?? {}, { state: "signed" });
    await retention(user, "plans");
    await user.click(await screen.findByTestId("plan-row"));
    const applying = vi.spyOn(host, "applyRetention");
    await user.click(await screen.findByTestId("plan-erase"));
    const dialog = await screen.findByTestId("erase-dialog");
    expect(dialog.textContent).toContain("480 uppgifter om 240 personer");
    await user.click(within(dialog).getByTestId("erase-confirm"));
    expect((await screen.findByTestId("last-chance")).textContent).toContain("Inget är gallrat än");
    await user.click(screen.getByTestId("erase-undo"));
    expect(screen.queryByTestId("last-chance")).toBeNull();
    expect(applying).not.toHaveBeenCalled();

    await user.click(screen.getByTestId("plan-erase"));
    await user.click(await screen.findByTestId("erase-confirm"));
    await user.click(await screen.findByTestId("erase-now"));
    await screen.findByTestId("plan-standing-applied");
    expect(applying).toHaveBeenCalledOnce();
    await user.click(screen.getByTestId("certificate-save"));
    expect((await screen.findByTestId("certificate-saved")).textContent).toContain("gallringsbevis-G2026-0001.pdf");
  });

  it("begins by itself when nobody undoes it", async () => {
    const { host, user } = await opened();
    await planned(user);
    Object.assign(host.plans[0] ?? {}, { state: "signed" });
    await retention(user, "plans");
    await user.click(await screen.findByTestId("plan-row"));
    await user.click(await screen.findByTestId("plan-erase"));
    const confirm = await screen.findByTestId("erase-confirm");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
    try {
      confirm.click();
      await waitFor(() => expect(screen.queryByTestId("last-chance")).toBeTruthy());
      for (let second = 0; second < 12; second += 1) await vi.advanceTimersByTimeAsync(1000);
      await waitFor(() => expect(host.plans[0]?.state).toBe("applied"));
    } finally {
      vi.useRealTimers();
    }
  });

  it("can be taken back while nothing is erased", async () => {
    const { host, user } = await opened();
    await planned(user);
    await user.click(await screen.findByTestId("plan-withdraw"));
    await screen.findByTestId("plan-standing-withdrawn");
    expect(host.plans[0]?.state).toBe("withdrawn");
    expect(screen.queryByTestId("plan-ask")).toBeNull();
  });

  it("that was broken off says how far it came, and can go on or stop there", async () => {
    const { host, user } = await opened();
    await planned(user);
    Object.assign(host.plans[0] ?? {}, { state: "signed", left: 430 });
    await retention(user, "plans");
    expect((await screen.findByTestId("plan-row")).textContent).toContain("Avbruten");
    await user.click(screen.getByTestId("plan-row"));
    expect((await screen.findByTestId("plan-standing-halfway")).textContent).toContain("50 av 480");
    expect((await screen.findByTestId("plan-erase")).textContent).toContain("Fortsätt gallra");
    await user.click(screen.getByTestId("plan-withdraw"));
    await screen.findByTestId("plan-standing-applied");
    expect(await screen.findByTestId("certificate-save"), "what went has its certificate").toBeTruthy();
  });

  it("that is erased is finished when the file is wiped of it", async () => {
    const { host, user } = await opened();
    await planned(user);
    Object.assign(host.plans[0] ?? {}, { state: "traces", left: 0 });
    await retention(user, "plans");
    await user.click(await screen.findByTestId("plan-row"));
    await screen.findByTestId("plan-standing-traces");
    expect(screen.queryByTestId("certificate-save"), "not before it is done").toBeNull();
    await user.click(screen.getByTestId("plan-wipe"));
    await screen.findByTestId("plan-standing-applied");
    expect(await screen.findByTestId("certificate-save")).toBeTruthy();
  });

  it("knows how far it has come", () => {
    const plan = (state: string) => ({ state }) as Parameters<typeof stepsDone>[0];
    expect(["made", "waiting", "signed", "applied"].map((state) => stepsDone(plan(state)))).toEqual([1, 1, 2, 4]);
  });
});

describe("holds", () => {
  it("are listed with owner and review day, looked over and released", async () => {
    const { host, user } = await opened();
    await retention(user, "holds");
    const row = await screen.findByTestId("hold-row");
    expect(row.textContent).toContain("Rättsligt anspråk");
    expect(row.textContent).toContain("olof");
    expect(row.textContent).toContain("2026-11-27");
    await user.click(screen.getByTestId("hold-release"));
    await user.click(await screen.findByTestId("form-hold-release"));
    await waitFor(() => expect(host.holds[0]?.releasedAt).toBeTruthy());
    expect(await screen.findByText("Ingen gallringsspärr är satt")).toBeTruthy();
    await user.click(await screen.findByRole("switch"));
    expect((await screen.findByTestId("hold-row")).textContent).toContain("Hävd 2026-11-22");
  });

  it("are set for a person who is chosen in the form", async () => {
    const { host, user } = await opened();
    await retention(user, "holds");
    await user.click(await screen.findByTestId("hold-set"));
    const submit = await screen.findByTestId("form-hold-set");
    expect(submit.getAttribute("aria-disabled"), "nobody is chosen yet").toBe("true");
    const person = host.people[7];
    await user.type(await screen.findByTestId("form-person"), person?.number ?? "");
    await user.click(await screen.findByText(new RegExp(`· ${person?.number}$`)));
    await user.click(screen.getByRole("combobox", { name: /Skäl/ }));
    await user.click(await screen.findByRole("option", { name: "Tvist" }));
    typeDay(screen.getByRole("combobox", { name: /Ses över/ }), "2027-03-02");
    await user.click(submit);
    await waitFor(() => expect(host.holds).toHaveLength(2));
    expect(host.holds[1]).toMatchObject({ personId: person?.id, reason: "dispute", reviewOn: "2027-03-02" });
  });
});

describe("what follows", () => {
  it("gives a letter for each recipient that is still to be told", async () => {
    const { host, user } = await opened();
    await retention(user, "notices");
    await user.click(await screen.findByText("Utskickstjänsten AB"));
    await user.click(await screen.findByTestId("notice-letter"));
    expect((await screen.findByTestId("notice-letter-saved")).textContent).toContain("underrattelse.pdf");
    expect(host.letters).toEqual(["notice-1"]);
    await user.click(screen.getByText("Banken"));
    await waitFor(() => expect(screen.queryByTestId("notice-letter"), "this one was told").toBeNull());
  });

  it("shows limits and public holidays beside how long data is kept", async () => {
    const { host, user } = await opened();
    const fact = (name: string, text: string) => ({ name, kind: "text", text, group: null });
    const entry = { mark: "0", tab: null, purpose: null, basis: null, kept: null, source: null, verbs: [] };
    host.records.put("limit", [{ ...entry, id: "0", noun: "limit", facts: [fact("time-limit", "72 timmar")] }]);
    host.records.put("holiday", [{ ...entry, id: "1", noun: "holiday", facts: [fact("day", "2026-12-25")] }]);
    await retention(user, "rules");
    await user.click(await screen.findByTestId("rules-limit"));
    expect(await screen.findByText("72 timmar")).toBeTruthy();
    await user.click(screen.getByTestId("rules-holiday"));
    expect(await screen.findByText("2026-12-25")).toBeTruthy();
  });

  it("shows by what right each rule stands, and lets only some be decided", async () => {
    const { host, user } = await opened();
    await retention(user, "rules");
    const rows = await screen.findAllByTestId("rule-row");
    expect(rows.map((row) => within(row).getAllByRole("cell")[2]?.textContent)).toEqual(["Policyn", "Lag", "Förslag"]);
    await user.click(rows[1] as HTMLElement);
    expect(await screen.findByText("Följer av lag och kan inte ändras här.")).toBeTruthy();
    expect(screen.queryByTestId("rule-decide")).toBeNull();
    await user.click(rows[2] as HTMLElement);
    const deciding = vi.spyOn(host, "runForm");
    await user.click(await screen.findByTestId("rule-decide"));
    const from = within(await screen.findByTestId("field-valid-from"));
    typeDay(await from.findByRole("combobox", { name: /Händelser från/ }), "2027-01-01");
    await user.click(screen.getByTestId("form-rule-decide"));
    await waitFor(() => expect(deciding).toHaveBeenCalled());
    expect(deciding.mock.calls[0]?.[0].values).toMatchObject({
      clock: "rating",
      unit: "years",
      "valid-from": "2027-01-01",
    });
  });
});
