// Who works here: a colleague gets a password for this computer alone.
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { FakeHost } from "../../../dev/fake/host";
import { App } from "../../app/App";

describe("a password for this computer", () => {
  it("is given with one's own, and not by the Enter key before it is typed", async () => {
    const host = new FakeHost({ people: 0 });
    await host.makeDemo();
    window.location.hash = "#/settings?tab=staff";
    render(<App host={host} />);
    const user = userEvent.setup();
    const giving = vi.spyOn(host, "addHere");
    await user.click(await screen.findByTestId("staff-more-karin"));
    await user.click(await screen.findByTestId("staff-here"));
    await user.type(await screen.findByTestId("confirm-password"), "rätt{Enter}");
    expect(giving).not.toHaveBeenCalled();
    await user.type(screen.getByTestId("device-add-password"), "kvarn sjö blad lykta");
    await user.click(screen.getByTestId("confirm-submit"));
    await waitFor(() => expect(screen.queryByTestId("confirm-password")).toBeNull());
    const request = { user: "karin", password: "kvarn sjö blad lykta", confirm: { password: "rätt" } };
    expect(giving).toHaveBeenCalledExactlyOnceWith(request);
  });
});
