import type { BatchLine, Host, LetterView } from "../../src/host/host";
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
    return { request, mark: id, facts: [], items: [], letters: this.caseLetters.get(id) ?? [], verbs, atReceipt: 0 };
  }

  /** The letters of cases, by case. */
  readonly caseLetters = new Map<string, LetterView[]>();

  async readLetter(id: string) {
    this.write("requests.read-letter", "request");
    return paper([`Brev ${id}`, "DEMO"]);
  }
  async saveLetter(request: string, _id: string): ReturnType<Host["saveLetter"]> {
    this.write("requests.read-letter", "request");
    return { path: `/home/kontoret/brev-${(await this.showRequest(request)).number}.pdf` };
  }
  async savePortableCopy(id: string, table: boolean): ReturnType<Host["savePortableCopy"]> {
    this.write("extract.portable", "request");
    const { number } = await this.showRequest(id);
    return { path: `/home/kontoret/personuppgifter-${number}.${table ? "csv" : "json"}` };
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

  /** Texts about others, by the case of whoever is named in them. */
  readonly elsewhere = new Map<string, string[]>();

  async searchElsewhere(id: string) {
    this.write("extract.search", "request");
    return this.elsewhere.get(id) ?? [];
  }

  async decideRedaction(..._: Parameters<Host["decideRedaction"]>): ReturnType<Host["decideRedaction"]> {
    return { texts: [], waiting: 0, withheld: 0 };
  }

  async forgetRedaction(..._: Parameters<Host["forgetRedaction"]>): ReturnType<Host["forgetRedaction"]> {
    return { texts: [], waiting: 0, withheld: 0 };
  }

  /** What the paper at this place in a batch waits for. */
  beforePaper: (at: number) => Promise<void> = async () => undefined;

  async drawExtracts(ids: string[]): ReturnType<Host["drawExtracts"]> {
    this.cancelled = false;
    const folder = "/home/kontoret/Utdrag";
    const lines: BatchLine[] = [];
    for (const [at, id] of ids.entries()) {
      for (const hear of this.hearing) hear({ kind: "extracts", part: null, done: at, total: ids.length });
      await this.beforePaper(at);
      if (this.cancelled) return { folder, batch: { lines, cancelled: true } };
      const { number, lastDay, channel } = await this.showRequest(id);
      const waits = number.endsWith("3");
      lines.push({
        id,
        number,
        lastDay,
        file: waits ? null : `${number}.pdf`,
        pages: waits ? null : 5,
        way: channel === "letter" ? "letter" : "encrypted-pdf",
        problem: waits ? { code: "reviewFirst", places: 2 } : null,
      });
    }
    return { folder, batch: { lines, cancelled: false } };
  }

  async saveExtract(id: string, _language: string, locked: boolean): ReturnType<Host["saveExtract"]> {
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
      password: locked ? "X4TDR-9HWNC-3VPEA-J6YFB" : null,
    };
  }
}
