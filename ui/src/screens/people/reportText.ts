import type { ImportIssue, ImportReport } from "../../host/host";
import { capital, type Say } from "../../wording";

/** Row, column and reason of each issue, in words. */
export function reportRows(issues: readonly ImportIssue[], say: Say): [string, string, string][] {
  return issues.map((issue) => [
    String(issue.row),
    issue.column ?? (issue.field ? say.title("field", issue.field) : ""),
    capital(say.code("import", issue.code)) + (issue.otherRow === null ? "" : ` (${issue.otherRow})`),
  ]);
}

/** A cell that a spreadsheet will not take for a formula. */
function cell(text: string): string {
  const plain = text.replace(/[\t\r\n]+/g, " ");
  return /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
}

/** The report as tab-separated lines, to be pasted into Excel. */
export function reportText(report: ImportReport, say: Say): string {
  const lines = [[say("import-row"), say("import-where"), say("import-why")]];
  lines.push(...reportRows(report.rejected, say), ...reportRows(report.warnings, say));
  for (const twin of report.twins) {
    lines.push([String(twin.row), "", `${capital(say.code("twin", twin.reason))}: ${twin.existing?.number ?? ""}`]);
  }
  return lines.map((line) => line.map(cell).join("\t")).join("\n");
}
