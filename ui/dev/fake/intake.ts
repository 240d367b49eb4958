import type { Host, ImportDecision, ImportReport } from "../../src/host/host";
import { PLAN } from "./fixed";
import { FakeMailings } from "./mailings";
import { refuse } from "./office";

/** Files that are brought in. */
export class FakeIntake extends FakeMailings {
  /** Milliseconds each row takes. */
  protected importDelay = 0;
  readonly #dragging = new Set<Parameters<Host["onFileDragged"]>[0]>();

  async chooseImportFile() {
    return structuredClone(PLAN);
  }
  async planDroppedFile() {
    return structuredClone(PLAN);
  }
  /** Somebody drags a file over the window. */
  drag(state: string): void {
    for (const hear of this.#dragging) hear({ state });
  }
  onFileDragged(hear: Parameters<Host["onFileDragged"]>[0]) {
    this.#dragging.add(hear);
    return () => void this.#dragging.delete(hear);
  }
  async planImport(_decision: ImportDecision) {
    return structuredClone(PLAN);
  }
  async runImport(_decision: ImportDecision): Promise<ImportReport> {
    this.cancelled = false;
    const rows = PLAN.report.read;
    for (let row = 1; row <= rows; row += 1) {
      for (const hear of this.hearing) hear({ kind: "import", part: null, done: row, total: rows });
      if (this.importDelay) await new Promise((done) => setTimeout(done, this.importDelay));
      if (this.cancelled) refuse({ code: "cancelled" });
    }
    return { ...structuredClone(PLAN.report), dryRun: false };
  }
  async scanText(text: string) {
    return /4111/.test(text) ? [{ kind: "card-number", from: 0, to: 4, severity: "stop" }] : [];
  }
}
