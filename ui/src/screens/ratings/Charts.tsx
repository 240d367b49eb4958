import { VerticalBarChart } from "@fluentui/react-charts";
import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useState } from "react";
import { useSettings } from "../../app/settings";
import type { OutcomeCount, SummaryView } from "../../host/host";
import { DataTable } from "../../shared/DataTable";
import { Panel } from "../../shared/Panel";
import { chartColor } from "../../theme";
import { localeOf, useSay } from "../../wording";

const useStyles = makeStyles({
  chart: { height: "200px", overflow: "hidden", minWidth: 0 },
});

const MARGINS = { left: 36, right: 12, top: 16, bottom: 28 };

interface ChartProps {
  title: string;
  heads: readonly [string, string];
  rows: readonly (readonly [string, string])[];
  chart: React.ReactNode;
}

/** A chart, and the table behind it. */
function ChartPanel({ title, heads, rows, chart }: ChartProps) {
  const styles = useStyles();
  const say = useSay();
  const [table, setTable] = useState(false);
  return (
    <Panel
      title={title}
      actions={
        rows.length > 0 && (
          <Button size="small" appearance="subtle" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? say("chart-as-chart") : say("chart-as-table")}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <Text>{say("chart-nothing")}</Text>
      ) : table ? (
        <DataTable label={title} heads={heads} rows={rows.map((cells) => ({ key: cells[0], cells }))} />
      ) : (
        <div className={styles.chart}>{chart}</div>
      )}
    </Panel>
  );
}

/** How many of each rating. */
// policy: 45
export function DistributionChart({ summary }: { summary: SummaryView }) {
  const say = useSay();
  const { language, theme } = useSettings();
  const locale = localeOf(language);
  const title = say("ratings-distribution");
  const color = chartColor[theme];
  const number = new Intl.NumberFormat(locale);
  return (
    <ChartPanel
      title={title}
      heads={[say("ratings-rating"), say("ratings-number")]}
      rows={summary.distribution.map((count, at) => [
        say("ratings-stars-label", { stars: at + 1, word: say.code("stars", String(at + 1)) }),
        number.format(count),
      ])}
      chart={
        <VerticalBarChart
          culture={locale}
          chartTitle={title}
          hideLegend
          useSingleColor
          colors={[color]}
          roundCorners
          barWidth={28}
          maxBarWidth={28}
          roundedTicks
          yAxisTickCount={3}
          height={200}
          margins={MARGINS}
          yAxisTickFormat={(value: number) => number.format(value)}
          data={summary.distribution.map((count, at) => ({ x: String(at + 1), y: count, legend: title, color }))}
        />
      }
    />
  );
}

/** The average of each quarter that has enough ratings. */
// policy: 45, 67
export function TrendChart({ summary }: { summary: SummaryView }) {
  const say = useSay();
  const { language, theme } = useSettings();
  const locale = localeOf(language);
  const title = say("ratings-trend");
  const color = chartColor[theme];
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const shown = summary.trend.filter((quarter) => quarter.average !== null);
  return (
    <ChartPanel
      title={title}
      heads={[say("ratings-quarter"), say("ratings-average")]}
      rows={summary.trend.map((quarter) => [
        quarter.quarter,
        quarter.average === null ? say("ratings-few") : `${decimals.format(quarter.average)} (${quarter.number})`,
      ])}
      chart={
        shown.length === 0 ? (
          <Text>{say("ratings-too-few", { least: summary.publishFrom })}</Text>
        ) : (
          <VerticalBarChart
            culture={locale}
            chartTitle={title}
            hideLegend
            useSingleColor
            colors={[color]}
            roundCorners
            barWidth={28}
            maxBarWidth={28}
            yMaxValue={5}
            yAxisTickCount={5}
            height={200}
            margins={MARGINS}
            yAxisTickFormat={(value: number) => decimals.format(value)}
            data={shown.map((quarter) => ({ x: quarter.quarter, y: quarter.average ?? 0, legend: title, color }))}
          />
        )
      }
    />
  );
}

/** What disputes came to; a group of fewer than five is not shown as a number. */
// policy: 52, 67
export function OutcomeChart({ outcomes }: { outcomes: readonly OutcomeCount[] }) {
  const say = useSay();
  const { language, theme } = useSettings();
  const locale = localeOf(language);
  const title = say("ratings-outcomes");
  const color = chartColor[theme];
  const number = new Intl.NumberFormat(locale);
  const shown = outcomes.filter((it) => it.count !== null);
  const table = outcomes.map(
    (it) =>
      [
        say.title("outcome", it.outcome),
        it.count === null ? say("ratings-outcomes-few") : number.format(it.count),
      ] as const,
  );
  if (shown.length === 0 && outcomes.length > 0) {
    return (
      <Panel title={title}>
        <DataTable
          label={title}
          heads={[say("dispute-outcome"), say("ratings-number")]}
          rows={table.map((cells) => ({ key: cells[0], cells }))}
        />
      </Panel>
    );
  }
  return (
    <ChartPanel
      title={title}
      heads={[say("dispute-outcome"), say("ratings-number")]}
      rows={table}
      chart={
        <VerticalBarChart
          culture={locale}
          chartTitle={title}
          hideLegend
          useSingleColor
          colors={[color]}
          roundCorners
          barWidth={28}
          maxBarWidth={28}
          height={200}
          margins={MARGINS}
          data={shown.map((it) => ({ x: say.title("outcome", it.outcome), y: it.count ?? 0, legend: title, color }))}
        />
      }
    />
  );
}
