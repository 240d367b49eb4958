import type { Host } from "../../src/host/host";
import { FakeRequests } from "./requests";

/** Mailings and what is asked of them. */
export class FakeMailings extends FakeRequests {
  async previewMailing({ purpose }: Parameters<Host["previewMailing"]>[0]): ReturnType<Host["previewMailing"]> {
    return {
      purpose,
      listed: 12,
      grounds: [{ reason: "consent", people: 12 }],
      leftOut: [
        { reason: "withdrawn", people: 2 },
        { reason: "no-ground", people: 26 },
      ],
      lines: [{ personId: "person-3", who: "Å. L. K10003", reason: "withdrawn" }],
      suppressed: 2,
      templateFault: null,
    };
  }
  async saveMailing(request: Parameters<Host["saveMailing"]>[0]): ReturnType<Host["saveMailing"]> {
    this.write("mailings.export", "administration");
    return { path: "/home/kontoret/utskick.csv", view: await this.previewMailing(request) };
  }
  async deficientConsents(): ReturnType<Host["deficientConsents"]> {
    const since = "2018-03-02";
    return [
      { id: "c1", personId: "person-3", who: "Å. L. K10003", purpose: "newsletter", deficiency: "before-gdpr", since },
    ];
  }
  async mailNumbers(): ReturnType<Host["mailNumbers"]> {
    return [{ campaign: "Novemberbrevet", sent: 120, opened: 48, clicked: null, bounced: null }];
  }
  async listTemplates(): ReturnType<Host["listTemplates"]> {
    return [];
  }
  async chooseNewsletterFile() {
    return "avprenumererade.csv";
  }
  async runNewsletter({ kind, dryRun }: Parameters<Host["runNewsletter"]>[0]): ReturnType<Host["runNewsletter"]> {
    const nothing = { added: 0, updated: 0, counted: 0, unchanged: 0, rejected: [], warnings: [] };
    return { ...nothing, dryRun, kind, read: 98, withdrawn: 40, suppressed: 98 };
  }
}
