// Forms and records are declared in the core: whatever it declares can be seen, filled in and refused at the field.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakeHost } from "../../dev/fake/host";
import { App } from "../app/App";
import { type FormView, ProblemError, type RecordView } from "../host/host";
import { kronor } from "./facts";
import { chosen, filled } from "./formValues";

const field = (name: string, kind: string, required: boolean) => ({
  name,
  kind,
  required,
  maxLength: null,
  min: null,
  max: null,
  group: null,
  codes: [],
  noun: null,
});

const EVERY = { person: null, task: null, text: null, limit: null };
const label = (record: RecordView) => record.facts.find((fact) => fact.name === "label")?.text;

describe("values", () => {
  it("writes amounts as Swedes do", () => {
    expect(kronor("124875")).toBe("1\u00a0248,75\u00a0kr");
    expect(kronor("-5")).toBe("−0,05\u00a0kr");
    expect(kronor("100000000000")).toBe("1\u00a0000\u00a0000\u00a0000,00\u00a0kr");
  });

  it("sends what was filled in and nothing else", () => {
    expect(filled({ label: " ", count: "3" })).toEqual({ count: "3" });
    expect(chosen("a,b")).toEqual(["a", "b"]);
    expect(chosen("")).toEqual([]);
  });
});

describe("a book", () => {
  let user: UserEvent;
  let host: FakeHost;
  beforeEach(async () => {
    host = new FakeHost({ people: 20 });
    user = userEvent.setup();
    const adding: FormView = {
      noun: "approval",
      verb: "add",
      about: "nothing",
      tab: null,
      deed: "erase",
      tasks: [],
      namedBy: null,
      fields: [field("label", "text", true), field("sign-by", "day", false)],
    };
    host.records.forms.push(adding);
    window.location.hash = "#/books/approval";
    render(<App host={host} />);
    await user.click(await screen.findByTestId("demo-start"));
    await screen.findByRole("table");
  });

  it("shows a record beside the list and does what can be done with it", async () => {
    await user.click(screen.getByText("2026-0003"));
    await user.click(await screen.findByTestId("record-approval-sign"));
    await user.click(await screen.findByTestId("form-approval-sign"));
    await waitFor(() => expect(screen.queryByText("2026-0003")).toBeNull());
  });

  it("shows whoever comes second what changed, and does it when she says so once more", async () => {
    const [shown] = (await host.shelf("approval", EVERY)).records.filter((each) => label(each) === "2026-0003");
    const run = vi.spyOn(host, "runForm").mockRejectedValueOnce({ code: "changedMeanwhile" });
    await user.click(screen.getByText("2026-0003"));
    await user.click(await screen.findByTestId("record-approval-reject"));
    const submit = await screen.findByTestId("form-approval-reject");
    if (!shown) throw new Error("it is on the shelf");
    const facts = shown.facts.map((fact) => (fact.name === "sign-by" ? { ...fact, text: "2026-12-24" } : fact));
    vi.spyOn(host, "shelf").mockResolvedValue({ total: 1, records: [{ ...shown, mark: "another", facts }] });
    await user.click(submit);
    const told = await screen.findByTestId("meanwhile");
    expect(told.textContent).toContain("2026-12-24");
    expect(told.textContent).not.toContain("2026-0003");
    expect(screen.getByText(/^Bo ändrade det här/)).toBeTruthy();
    await user.click(submit);
    await waitFor(() => expect(screen.queryByTestId("form-approval-reject")).toBeNull());
    expect(run).toHaveBeenNthCalledWith(1, expect.anything(), { person: null, marks: [shown.mark] });
    expect(run).toHaveBeenNthCalledWith(2, expect.anything(), { person: null, marks: ["another"] });
  });

  it("says at the field what is missing", async () => {
    await user.click(screen.getByTestId("begin-approval-add"));
    const submit = await screen.findByTestId("form-approval-add");
    await user.click(submit);
    const form = submit.closest("form") as HTMLElement;
    const why = await within(form).findByText(/saknas/);
    expect(why.textContent, "in words, not by the name it has in the core").toMatch(/^Fältet beteckning går/);
    expect(within(form).queryByRole("alert")?.contains(why), "at the field").toBe(true);
  });

  it("says at the field what is wrong by the name the verb itself has for it", async () => {
    vi.spyOn(host, "runForm").mockRejectedValue(
      new ProblemError({ code: "invalidField", field: "sign-by", reason: "future" }),
    );
    await user.click(screen.getByTestId("begin-approval-add"));
    await user.click(await screen.findByTestId("form-approval-add"));
    const field = await screen.findByTestId("field-sign-by");
    await within(field).findByText(/tidpunkten har inte kommit/);
  });
});
