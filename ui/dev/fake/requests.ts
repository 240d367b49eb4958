import type { Host } from "../../src/host/host";
import { makeRequest, TODAY } from "./cases";
import { refuse } from "./office";
import { paper } from "./paper";
import { masked } from "./people";
import { FakeRegister, never } from "./register";

/** Cases, their review and their extracts. */
export class FakeRequests extends FakeRegister {
  async openRequest(request: Parameters<Host["openRequest"]>[0]) {
    if (request.receivedOn > TODAY) refuse({ code: "dateInTheFuture", field: "received-on" });
    const who = request.person ? masked(this.person(request.person)) : "okänd";
    const made = {
      ...makeRequest(this.requests.length + 1, request.person, who, request.kind, request.receivedOn),
      channel: request.channel,
    };
    this.requests.push(made);
    this.write("requests.open", "request");
    return made;
  }
  async listRequests({ openOnly }: Parameters<Host["listRequests"]>[0]) {
    return this.requests.filter((request) => !openOnly || request.state === "open");
  }
  async showCase(id: string) {
    const request = await this.showRequest(id);
    const verbs = request.state === "open" ? ["acknowledge"] : [];
    return { request, facts: [], items: [], letters: [], verbs, atReceipt: 0 };
  }
  async showRequest(id: string) {
    return never(
      this.requests.find((request) => request.id === id),
      "request",
    );
  }
  async previewExtract(id: string, language: string) {
    const { number } = await this.showRequest(id);
    return paper([`${language === "sv" ? "Registerutdrag" : "Extract"} ${number}`, "DEMO"]);
  }
  async reviewExtract(_id: string, _language: string): ReturnType<Host["reviewExtract"]> {
    return { texts: [], waiting: 0, withheld: 0 };
  }

  async decideRedaction(..._: Parameters<Host["decideRedaction"]>): ReturnType<Host["decideRedaction"]> {
    return { texts: [], waiting: 0, withheld: 0 };
  }

  async forgetRedaction(..._: Parameters<Host["forgetRedaction"]>): ReturnType<Host["forgetRedaction"]> {
    return { texts: [], waiting: 0, withheld: 0 };
  }

  async saveExtract(id: string): ReturnType<Host["saveExtract"]> {
    const at = this.requests.findIndex((request) => request.id === id);
    const answered = {
      ...(await this.showRequest(id)),
      state: "answered",
      stage: "answered",
      answeredAt: `${TODAY}T11:20:00+01:00`,
    };
    this.requests[at] = answered;
    this.write("requests.answer", "request");
    return {
      path: `/home/kontoret/registerutdrag-${answered.number}.pdf`,
      made: { pages: 2, sha256: "ab".repeat(32), withheld: [] },
      answered,
    };
  }
}
