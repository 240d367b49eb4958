// A table is put in order by its headings, with the keyboard too, and says which way.
import { FluentProvider } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { DataTable } from "./DataTable";

const opened = vi.fn();
const rows = [
  { key: "a", cells: ["Örjan", 9, <b key="b">sen</b>, <button key="c" type="button" aria-label="mer" />] },
  {
    key: "b",
    cells: ["Anna", 10, <b key="b">tidig</b>, <button key="c" type="button" aria-label="ring" />],
    open: opened,
  },
  { key: "c", cells: ["Åsa", "–", <b key="b">mitt</b>, ""] },
].map((row, at) => ({ ...row, keys: { 2: [3, 1, 2][at] } }));

function table() {
  render(
    <FluentProvider>
      <DataTable label="Folk" heads={["Namn", "Antal", "När", { unseen: "Mer" }]} rows={rows} rowTestId="row" />
    </FluentProvider>,
  );
  const names = () => screen.getAllByTestId("row").map((row) => within(row).getAllByRole("cell")[0]?.textContent);
  return { names, user: userEvent.setup() };
}
const head = (name: string) => screen.getByRole("columnheader", { name });

describe("a table", () => {
  it("is turned by a second press of a heading and given back by a third", async () => {
    const { names, user } = table();
    expect(names()).toEqual(["Örjan", "Anna", "Åsa"]);
    await user.tab();
    await user.keyboard("{Enter}");
    expect(names(), "å and ö come last").toEqual(["Anna", "Åsa", "Örjan"]);
    expect(head("Namn").getAttribute("aria-sort")).toBe("ascending");
    await user.keyboard("{Enter}");
    expect(names()).toEqual(["Örjan", "Åsa", "Anna"]);
    expect(head("Namn").getAttribute("aria-sort")).toBe("descending");
    await user.keyboard("{Enter}");
    expect(names()).toEqual(["Örjan", "Anna", "Åsa"]);
    expect(head("Namn").getAttribute("aria-sort")).toBe("none");
  });

  it("has numbers by their value, nothing last, badges by what they mean, and no order by buttons", async () => {
    const { names, user } = table();
    await user.click(within(head("Antal")).getByRole("button"));
    expect(names()).toEqual(["Örjan", "Anna", "Åsa"]);
    await user.click(within(head("När")).getByRole("button"));
    expect(names()).toEqual(["Anna", "Åsa", "Örjan"]);
    expect(within(head("Mer")).queryByRole("button")).toBeNull();
  });

  it("opens a row with Enter, the space bar or a click, but not by what has a click of its own", async () => {
    const { user } = table();
    const row = screen.getAllByTestId("row")[1];
    row?.focus();
    await user.keyboard("{Enter}");
    await user.keyboard(" ");
    await user.click(screen.getByText("Anna"));
    expect(opened).toHaveBeenCalledTimes(3);
    await user.click(screen.getByRole("button", { name: "ring" }));
    expect(opened).toHaveBeenCalledTimes(3);
  });

  it("has room for a box that ticks all rows over their own", () => {
    const box = <input type="checkbox" aria-label="alla" />;
    render(<DataTable label="Val" heads={[{ box }, "Namn"]} rows={[{ key: "a", cells: ["", "Anna"] }]} />);
    expect(within(screen.getByRole("table", { name: "Val" })).getByRole("checkbox", { name: "alla" })).toBeTruthy();
  });
});
