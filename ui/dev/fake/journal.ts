import type { Host, LogLine } from "../../src/host/host";
import { TODAY } from "./cases";
import { FakeRatings } from "./ratings";
import { filtered } from "./vault";

/** The log of the made-up register. */
export class FakeJournal extends FakeRatings {
  readonly log: LogLine[] = [];

  protected write(verb: string, task: string | null, fields: string[] = []): void {
    const seq = String(this.log.length + 1);
    const hash = Array.from({ length: 64 }, (_, at) => ((at * 7 + this.log.length * 13) % 16).toString(16)).join("");
    this.log.unshift({
      seq,
      at: `${TODAY}T10:05:00+01:00`,
      who: this.session?.user ?? null,
      verb,
      task,
      ids: [],
      fields,
      hash,
    });
  }
  async auditPage(request: Parameters<Host["auditPage"]>[0]) {
    const before = Number(request.beforeSeq ?? Number.POSITIVE_INFINITY);
    const lines = filtered(this.log, request).filter((line) => Number(line.seq) < before);
    return { lines: lines.slice(0, request.limit), total: String(this.log.length), head: this.log[0]?.hash ?? "" };
  }
  async exportLog(request: Parameters<Host["exportLog"]>[0]) {
    return { lines: String(filtered(this.log, request).length), head: this.log[0]?.hash ?? "" };
  }
  async verifyAudit() {
    return { ok: true, lines: String(this.log.length), head: this.log[0]?.hash ?? "", firstBad: null, reason: null };
  }
}
