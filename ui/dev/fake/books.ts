import type { Host } from "../../src/host/host";
import { figures } from "./figures";
import { FakeIntake } from "./intake";
import { templates } from "./templates";

/** The books that are about nobody in particular, and the papers printed of them. */
export class FakeBooks extends FakeIntake {
  readonly #templates = templates();
  letterTemplates = this.#templates.letterTemplates;
  editLetterTemplate = this.#templates.editLetterTemplate;
  templateFaults = this.#templates.templateFaults;
  previewTemplate = this.#templates.previewTemplate;
  answeredInTime = figures.answeredInTime;
  yearFigures = figures.yearFigures;
  saveYearlyReport = figures.saveYearlyReport;

  async saveProcessingRecord(table: boolean): ReturnType<Host["saveProcessingRecord"]> {
    return { path: `/home/kontoret/registerforteckning.${table ? "csv" : "pdf"}` };
  }
  async saveIncidentReport(): ReturnType<Host["saveIncidentReport"]> {
    return { path: "/home/kontoret/incident-I-2026-0001.pdf" };
  }
  async saveConsentProof(): ReturnType<Host["saveConsentProof"]> {
    return { path: "/home/kontoret/samtyckesbevis.pdf" };
  }
  async listForms() {
    return this.records.forms;
  }
  async runForm(request: Parameters<Host["runForm"]>[0]) {
    return this.records.run(request);
  }
  async runFormOnPerson(person: string, request: Parameters<Host["runForm"]>[0]) {
    const done = this.records.run(request);
    return { done, dossier: this.dossier(person, request.task ?? "administration") };
  }
  async lastChange(): ReturnType<Host["lastChange"]> {
    return { by: "Bo", at: "2026-11-22T14:02:00+01:00" };
  }
  async shelf(noun: string, filter: Parameters<Host["shelf"]>[1]) {
    return this.records.shelf(noun, filter);
  }
  async termsPage() {
    const version = (id: string, name: string, validFrom: string, validTo: string | null) => ({
      id,
      kind: "general",
      name,
      validFrom,
      validTo,
      applies: validTo === null,
      sha256: id === "terms-1" ? null : "ab".repeat(32),
      noticeOn: null,
      accepted: id === "terms-1" ? 12 : 0,
      toReview: id === "terms-1" ? 2 : 0,
    });
    return {
      versions: [
        version("terms-2", "2026-11", "2026-11-01", null),
        version("terms-1", "2018-03-01", "2018-03-01", "2026-10-31"),
      ],
      mayWrite: true,
    };
  }
  async termsText(id: string) {
    return id === "terms-1" ? null : "1. Konto.";
  }
  async termsPeople() {
    return [];
  }
  async saveStatement() {
    return { path: "/home/kontoret/beslut.pdf" };
  }
}
