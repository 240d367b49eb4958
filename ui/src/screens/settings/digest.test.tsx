// The e-mail of the day: what is saved, what a trial says, and who may change it.
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { FakeHost } from "../../../dev/fake/host";
import { App } from "../../app/App";

async function opened(who = "demo", prepare: (host: FakeHost) => void = () => {}) {
  const host = new FakeHost({ people: 40 });
  prepare(host);
  await host.unlock({ user: who, password: "rätt" });
  window.location.hash = "#/settings?tab=digest";
  render(<App host={host} />);
  await screen.findByTestId("digest-here");
  return { host, user: userEvent.setup() };
}

const input = (id: string) => screen.getByTestId<HTMLInputElement>(id);

describe("the e-mail of the day", () => {
  it("is off until it is turned on, and the password is given once and never shown", async () => {
    const { host, user } = await opened();
    expect(input("digest-on").checked).toBe(false);
    await user.click(screen.getByTestId("digest-on"));
    await user.type(input("digest-host"), "post.example.org");
    await user.type(input("digest-user"), "kontoret");
    await user.type(input("digest-password"), "hemligt");
    await user.type(input("digest-from"), "register@example.org");
    await user.type(input("digest-to"), "kontoret@example.org");
    await user.click(screen.getByTestId("digest-save"));
    await waitFor(() => expect(host.mailed).toHaveLength(1));
    expect(host.mailed[0]?.password).toBe("hemligt");
    expect(host.mailed[0]?.settings).toMatchObject({ on: true, host: "post.example.org", port: 465, hour: 7 });
    await waitFor(() => expect(input("digest-password").value).toBe(""));
    await user.click(screen.getByTestId("digest-save"));
    await waitFor(() => expect(host.mailed).toHaveLength(2));
    expect(host.mailed[1]?.password, "what the keyring has stays there").toBeNull();
  });

  it("shows at its field what cannot be used", async () => {
    const { host, user } = await opened();
    await user.click(screen.getByTestId("digest-on"));
    await user.click(screen.getByTestId("digest-save"));
    await waitFor(() => expect(screen.getByText(/till.*saknas/i)).toBeDefined());
    expect(host.mailed).toHaveLength(0);
  });

  it("takes the port along when the way of encrypting changes, unless somebody chose one", async () => {
    const { user } = await opened();
    await user.click(screen.getByTestId("choose-mail-security"));
    await user.click(await screen.findByTestId("mail-security-starttls"));
    expect(input("digest-port").value).toBe("587");
    await user.clear(input("digest-port"));
    await user.type(input("digest-port"), "2525");
    await user.click(screen.getByTestId("choose-mail-security"));
    await user.click(await screen.findByTestId("mail-security-tls"));
    expect(input("digest-port").value).toBe("2525");
  });

  it("sends a trial of what is typed in, and says why one did not go out", async () => {
    const { host, user } = await opened();
    await user.type(input("digest-to"), "kontoret@example.org");
    await user.click(screen.getByTestId("digest-trial"));
    await waitFor(() => expect(host.mailed[0]?.settings.to).toBe("kontoret@example.org"));
    expect(await screen.findByText(/Brevet har skickats till kontoret@example.org/)).toBeDefined();
    host.mailFails = { code: "mailServerInsecure" };
    await user.click(screen.getByTestId("digest-trial"));
    expect(await screen.findByText(/krypterar inte/)).toBeDefined();
    expect(screen.queryByText(/Brevet har skickats/), "the earlier one is not mistaken for this").toBeNull();
  });

  it("can be seen but not changed by who does not answer for it", async () => {
    await opened("karin");
    expect(screen.queryByTestId("digest-save")).toBeNull();
  });
});

describe("a message that could not be sent", () => {
  it("is told on the first page", async () => {
    const host = new FakeHost({ people: 40 });
    host.digestView = { ...host.digestView, failed: { code: "mailServerUnreachable" } };
    await host.unlock({ user: "demo", password: "rätt" });
    window.location.hash = "#/today";
    render(<App host={host} />);
    const told = await screen.findByTestId("digest-failed");
    expect(told.textContent).toContain("går inte att nå");
  });
});
