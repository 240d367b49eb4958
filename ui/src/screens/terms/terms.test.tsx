// The terms, the guard beside every field of text, and the dialog that makes two entries one.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { FakeHost } from "../../../dev/fake/host";
import { App } from "../../app/App";
import { tasksOfToday } from "../../app/tasks";

async function at(place: string) {
  const host = new FakeHost({ people: 20 });
  await host.makeDemo();
  tasksOfToday.forget();
  window.location.hash = `#${place}`;
  render(<App host={host} />);
  return { host, user: userEvent.setup() };
}

describe("the terms", () => {
  // policy: 3, 84
  it("show their versions, the missing text, and that use is never a consent", async () => {
    const { user } = await at("/terms");
    await user.click((await screen.findAllByText("2018-03-01"))[0] as HTMLElement);
    expect(await screen.findByText(/Texten är inte inlagd än/)).toBeTruthy();
    expect(screen.getByText(/aldrig för ett samtycke/)).toBeTruthy();
    expect(screen.getByText("2 behöver ses över")).toBeTruthy();
  });
});

describe("a free text of a form", () => {
  // policy: 9, 33
  it("is read along with while it is typed", async () => {
    const { user } = await at("/books/approval");
    await user.click(await screen.findByText("2026-0003"));
    await user.click(await screen.findByTestId("record-approval-reject"));
    const form = (await screen.findByTestId("form-approval-reject")).closest("form") as HTMLElement;
    await user.click(within(form).getByRole("textbox"));
    await user.paste("kort 4111 1111 1111 1111");
    expect(await within(form).findByText(/kortnummer/)).toBeTruthy();
  });
});

describe("merging", () => {
  it("shows both side by side and takes what was chosen", async () => {
    const { host, user } = await at("/people/person-3");
    await user.click(await screen.findByTestId("task-administration"));
    await user.click(await screen.findByTestId("merge-open"));
    const [first] = await screen.findAllByTestId(/^twin-/);
    await user.click(first as HTMLElement);
    const choices = await screen.findAllByRole("radio");
    expect(choices.length, "two fields of two entries").toBe(4);
    await user.click(choices[1] as HTMLElement);
    await user.click(screen.getByTestId("merge"));
    await waitFor(() => expect(host.merged.length).toBe(1));
    expect(host.merged[0]?.take, "the name that was chosen, and what was missing").toEqual(["name", "phone"]);
  });
});
