import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { type ImportIssue, type ImportReport, useHost } from "../../host/host";
import { DataTable } from "../../shared/DataTable";
import { useSay } from "../../wording";
import { reportRows, reportText } from "./reportText";

const useStyles = makeStyles({
  column: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    fontVariantNumeric: "tabular-nums",
  },
  sums: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXL },
  sum: { display: "flex", flexDirection: "column" },
  dim: { color: tokens.colorNeutralForeground2 },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  title: { margin: 0 },
  scroll: {
    maxHeight: "220px",
    overflow: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Lines of a table drawn at most: a file with ten thousand faults is read in Excel, not here. */
const SHOWN = 200;

/** What an import did, or would do. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const [copied, setCopied] = useState(false);
  const sums = [
    [say("import-read"), report.read],
    [report.dryRun ? say("import-would-add") : say("import-added"), report.added],
    [report.dryRun ? say("import-would-update") : say("import-updated"), report.updated],
    [say("import-unchanged"), report.unchanged],
    [say("import-rejected"), new Set(report.rejected.map((issue) => issue.row)).size],
  ] as const;
  const copy = async () => {
    setCopied(await host.copyText(reportText(report, say)));
  };
  const anything = report.rejected.length + report.warnings.length + report.twins.length > 0;
  return (
    <div className={styles.column} data-testid="import-report">
      <div className={styles.sums} role="status">
        {sums.map(([label, count]) => (
          <span key={label} className={styles.sum}>
            <Text size={200} className={styles.dim}>
              {label}
            </Text>
            <Text size={500} weight="semibold">
              {count}
            </Text>
          </span>
        ))}
      </div>
      <Issues title={say("import-rejected-title")} issues={report.rejected} />
      <Issues title={say("import-warnings-title")} issues={report.warnings} />
      {report.twins.length > 0 && (
        <div>
          <Text as="h3" weight="semibold" className={styles.title}>
            {say("import-twins-title", { count: report.twins.length })}
          </Text>
          {report.twins.slice(0, SHOWN).map((twin) => (
            <Text key={`${twin.row} ${twin.existing?.id}`} block>
              {say("import-twin", {
                row: twin.row,
                reason: say.code("twin", twin.reason),
                who: twin.existing ? `${twin.existing.name} (${twin.existing.number})` : "",
              })}
            </Text>
          ))}
        </div>
      )}
      {anything && (
        <div>
          <Button size="small" icon={<Copy20Regular />} onClick={() => void copy()} data-testid="import-copy">
            {copied ? say("import-copied") : say("import-copy")}
          </Button>
        </div>
      )}
    </div>
  );
}

function Issues({ title, issues }: { title: string; issues: readonly ImportIssue[] }) {
  const styles = useStyles();
  const say = useSay();
  if (issues.length === 0) return null;
  const rows = reportRows(issues.slice(0, SHOWN), say);
  return (
    <div>
      <Text as="h3" weight="semibold" className={styles.title}>
        {say("import-issues", { title, count: issues.length })}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={title}>
        <DataTable
          bare
          dense
          label={title}
          heads={[say("import-row"), say("import-where"), say("import-why")]}
          widths={["72px", "180px"]}
          rows={rows.map((cells, at) => ({ key: String(at), keys: { 0: Number(cells[0]) }, cells }))}
        />
      </section>
    </div>
  );
}
