import { render, screen, waitFor } from "@testing-library/react";
import { useRef } from "react";
import { expect, it } from "vitest";
import { useFocusKept } from "./useFocusKept";

function Place({ answered, dialog }: { answered: boolean; dialog: boolean }) {
  const main = useRef<HTMLElement>(null);
  useFocusKept(main);
  return (
    <>
      <main ref={main} tabIndex={-1}>
        {!answered && <button type="button">Svara</button>}
      </main>
      {dialog && <div role="dialog" />}
    </>
  );
}

it("goes to the place when what had the focus is gone", async () => {
  const { rerender } = render(<Place answered={false} dialog={false} />);
  screen.getByRole("button").focus();
  rerender(<Place answered dialog={false} />);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("main")));
});

it("leaves the focus to a dialog that is open", async () => {
  const { rerender } = render(<Place answered={false} dialog={false} />);
  screen.getByRole("button").focus();
  rerender(<Place answered dialog />);
  await new Promise((done) => setTimeout(done, 150));
  expect(document.activeElement).toBe(document.body);
});

it("goes back to what opened a dialog when that is closed", async () => {
  const { rerender } = render(<Place answered={false} dialog={false} />);
  screen.getByRole("button").focus();
  rerender(<Place answered={false} dialog />);
  const dialog = screen.getByRole("dialog");
  dialog.tabIndex = -1;
  dialog.focus();
  rerender(<Place answered={false} dialog={false} />);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button")));
});
