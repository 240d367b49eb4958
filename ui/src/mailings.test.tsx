// The place of mailings and the consents of a person, on made-up people.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { FakeHost } from "../dev/fake/host";
import { App } from "./app/App";
import { tasksOfToday } from "./app/tasks";

async function at(place: string) {
  const host = new FakeHost({ people: 20 });
  await host.makeDemo();
  tasksOfToday.forget();
  window.location.hash = `#${place}`;
  render(<App host={host} />);
  return { host, user: userEvent.setup() };
}

describe("the place of mailings", () => {
  // policy: 24, 36
  it("says how many are mailed and why others are not, and takes out the list", async () => {
    const { host, user } = await at("/mailings");
    const numbers = await screen.findByTestId("mailing-numbers");
    expect(within(numbers).getByText("12")).toBeTruthy();
    expect(screen.getAllByText("Samtycket har upphört").length).toBeGreaterThan(0);
    const save = vi.spyOn(host, "saveMailing");
    await user.click(screen.getByTestId("mailing-export"));
    expect(await screen.findByText(/Listan sparades/)).toBeTruthy();
    expect(save).toHaveBeenCalledWith({ purpose: "newsletter", productFamily: null, template: null });
  });

  // policy: 67
  it("tells no number under five", async () => {
    await at("/mailings");
    expect(await screen.findByText("Novemberbrevet")).toBeTruthy();
    expect(screen.getAllByText("< 5")).toHaveLength(2);
  });

  // policy: 4, 88
  it("lists the deficient consents, each leading to its person", async () => {
    const { user } = await at("/mailings");
    await user.click(await screen.findByTestId("mailings-deficient"));
    expect(await screen.findByText(/Lämnat före den 25 maj 2018/)).toBeTruthy();
    await user.click(screen.getByText("Å. L. K10003"));
    await waitFor(() => expect(window.location.hash).toContain("/people/person-3"));
  });

  it("rehearses a newsletter tool's file before it is brought in", async () => {
    const { host, user } = await at("/mailings");
    await user.click(await screen.findByTestId("mailings-import"));
    const run = vi.spyOn(host, "runNewsletter");
    await user.click(screen.getByTestId("newsletter-choose"));
    await screen.findByText(/avprenumererade\.csv/);
    await user.click(screen.getByTestId("newsletter-rehearse"));
    expect((await screen.findByTestId("newsletter-report")).textContent).toContain("98 spärrade");
    expect(run).toHaveBeenCalledWith(expect.objectContaining({ kind: "unsubscribed", dryRun: true }));
  });
});

describe("a person's consent", () => {
  // policy: 23, 88
  it("is renewed in its own purpose, and its proof is saved", async () => {
    const { host, user } = await at("/people/person-3");
    await user.click(await screen.findByTestId("task-request"));
    await user.click(await screen.findByTestId("tab-consents"));
    const proof = vi.spyOn(host, "saveConsentProof");
    await user.click(screen.getAllByTestId("consent-proof")[0] as HTMLElement);
    expect(await screen.findByText("Beviset sparades.")).toBeTruthy();
    expect(proof).toHaveBeenCalledWith("person-3-n", "request", "sv");
    expect(screen.getAllByText(/orden är inte kända/i).length).toBeGreaterThan(0);
    await user.click(screen.getAllByTestId("consent-renew")[1] as HTMLElement);
    expect(await screen.findByText("Inväntar bekräftelse (dubbel anmälan)")).toBeTruthy();
  });
});
