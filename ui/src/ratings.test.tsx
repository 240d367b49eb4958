// Ratings and disputes: the queue, the page, and that nothing is decided before both sides have been heard.
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
  window.localStorage.removeItem("ratings-tab");
  window.location.hash = `#${place}`;
  render(<App host={host} />);
  return { host, user: userEvent.setup() };
}

describe("the place of ratings", () => {
  // policy: 52
  it("shows the queue of disputes by age and last day, and opens one", async () => {
    const { user } = await at("/ratings");
    expect(await screen.findAllByTestId("dispute-row")).toHaveLength(4);
    await user.click(screen.getByText("T2026-0002"));
    await waitFor(() => expect(window.location.hash).toContain("/ratings/disputes/T2026-0002"));
    expect((await screen.findByTestId("restriction")).textContent).toContain("begränsat");
  });

  // policy: 49
  it("keeps the decision locked until both sides have been heard", async () => {
    const { host, user } = await at("/ratings/disputes/T2026-0002");
    expect(await screen.findByTestId("decision-locked")).toBeTruthy();
    const propose = vi.spyOn(host, "proposeDecision");
    await user.click(screen.getByTestId("decision-propose"));
    expect(screen.queryByTestId("decision-reasons"), "a locked button opens nothing").toBeNull();
    await user.click(screen.getByTestId("contact-contractor"));
    await user.type(await screen.findByTestId("contact-note"), "Var klar i tid.");
    await user.click(screen.getByTestId("contact-submit"));
    await waitFor(() => expect(screen.queryByTestId("decision-locked")).toBeNull());
    await user.click(screen.getByTestId("decision-propose"));
    await user.type(await screen.findByTestId("decision-reasons"), "Båda har hörts.");
    await user.click(screen.getByTestId("decision-submit"));
    await waitFor(() => expect(propose).toHaveBeenCalled());
    expect(await screen.findByTestId("decision-sign")).toBeTruthy();
  });

  // policy: 50
  it("lifts the restriction only after the notice", async () => {
    const { user } = await at("/ratings/disputes/T2026-0004");
    await screen.findByTestId("letter-notice");
    expect(screen.queryByTestId("restriction-lift")).toBeNull();
    await user.click(screen.getByTestId("letter-notice"));
    await user.click(await screen.findByTestId("restriction-lift"));
    await waitFor(() => expect(screen.getByTestId("dispute-state").textContent).toBe("Avslutad"));
  });

  it("shows a text file inside the window", async () => {
    const { user } = await at("/ratings/disputes/T2026-0002");
    const files = await screen.findAllByTestId("attachment");
    await user.click(files[0] as HTMLElement);
    expect((await screen.findByTestId("attachment-text")).textContent).toContain("Jag vill att omdömet rättas.");
  });

  // policy: 45
  it("shows no average of too few ratings", async () => {
    const { user } = await at("/ratings");
    await user.click(await screen.findByTestId("ratings-tab-people"));
    const rows = await screen.findAllByTestId("rated-row");
    expect(within(rows[2] as HTMLElement).getByText("för få")).toBeTruthy();
    expect(within(rows[0] as HTMLElement).getByText("3,40")).toBeTruthy();
  });

  // policy: 46
  it("asks a client once, and notes it when it is sent", async () => {
    const { host, user } = await at("/ratings");
    await user.click(await screen.findByTestId("ratings-tab-requests"));
    const sent = vi.spyOn(host, "ratingRequestSent");
    const before = (await screen.findAllByTestId("ask-rating")).length;
    await user.click(screen.getAllByTestId("ask-rating")[0] as HTMLElement);
    expect(await screen.findByText(/asa\.lindstrom@example\.org/)).toBeTruthy();
    await user.click(screen.getByTestId("ask-sent"));
    await waitFor(() => expect(sent).toHaveBeenCalled());
    await waitFor(() => expect(screen.queryAllByTestId("ask-rating")).toHaveLength(before - 1));
  });
});
