import type { DeskStatus, DesksMoved, DeskView, Host } from "../../src/host/host";
import { refuse } from "./office";
import { FakeRetention } from "./retention";

const ALONE: DeskStatus = {
  state: "alone",
  reason: null,
  asOf: null,
  words: null,
  epoch: null,
  record: null,
  desk: null,
  serverCleanBefore: null,
  waitingLines: 0,
};

const SHARED: DeskStatus = {
  ...ALONE,
  state: "connected",
  asOf: "2026-11-22T14:32:00+01:00",
  words: "lusab babad gutih tugad",
  epoch: 2,
  record: 1840,
  desk: "desk-1",
};

const desk = (id: string, name: string, here = false, state = "joined"): DeskView => ({
  id,
  name,
  account: `cequred_${id}`,
  here,
  state,
  invitedAt: "2026-11-02T09:00:00+01:00",
  seenAt: state === "joined" ? "2026-11-22T14:31:00+01:00" : null,
  version: state === "joined" ? "0.1.0" : null,
  record: state === "joined" ? 1840 : null,
  behind: state === "joined" && !here ? 0 : null,
});

/** The desks of the made-up register. */
export class FakeDesks extends FakeRetention {
  standing: DeskStatus = ALONE;
  desks: DeskView[] = [desk("desk-1", "Kundtjänst", true), desk("desk-2", "Dataskyddsombud")];
  readonly #following = new Set<(moved: DesksMoved) => void>();

  async deskStatus() {
    return this.standing;
  }
  async listDesks() {
    return this.desks;
  }
  async pullDesks() {
    if (this.standing.state === "away") refuse({ code: "deskOffline" });
    return this.standing;
  }
  async shareRegister({ server }: Parameters<Host["shareRegister"]>[0]) {
    if (Number(server.port) > 65535) refuse({ code: "invalidField", field: "desk-port", reason: "out-of-range" });
    if (!server.host.startsWith("/") && !server.authority)
      refuse({ code: "invalidField", field: "desk-authority", reason: "needed-over-a-network" });
    this.standing = SHARED;
    return SHARED;
  }
  async chooseAuthority(): Promise<string | null> {
    return "-----BEGIN CERTIFICATE-----";
  }
  async inviteDesk({ name }: Parameters<Host["inviteDesk"]>[0]) {
    this.desks = [...this.desks, desk(`desk-${this.desks.length + 1}`, name, false, "invited")];
    return { path: `/home/kontoret/${name}.cequred-desk`, groups: ["7KQ2M", "X4TDR", "9HWNC"] };
  }
  async chooseInvitation(): Promise<string | null> {
    return "/home/kontoret/dso.cequred-desk";
  }
  async removeDesk({ desk: id }: Parameters<Host["removeDesk"]>[0]) {
    this.desks = this.desks.map((each) => (each.id === id ? { ...each, state: "removed" } : each));
  }
  async compactDesks() {
    return { epoch: 3, dropped: false, waitingFor: ["desk-2"] };
  }
  async rejoinDesks() {
    this.standing = SHARED;
    return SHARED;
  }
  async leaveDesks() {
    this.standing = ALONE;
    return ALONE;
  }
  onDesksMoved(hear: (moved: DesksMoved) => void) {
    this.#following.add(hear);
    return () => void this.#following.delete(hear);
  }
  /** Another desk writes, or the server comes and goes. */
  moved(standing: Partial<DeskStatus>, news: boolean) {
    this.standing = { ...SHARED, ...standing };
    for (const hear of this.#following) hear({ status: this.standing, news });
  }
}
