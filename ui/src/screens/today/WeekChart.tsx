import { VerticalBarChart } from "@fluentui/react-charts";
import {
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from "@fluentui/react-components";
import { useState } from "react";
import { useSettings } from "../../app/settings";
import type { WeekCount } from "../../host/host";
import { Panel } from "../../shared/Panel";
import { chartColor } from "../../theme";
import { localeOf, useSay } from "../../wording";
import { weekNumber } from "./weeks";

const useStyles = makeStyles({
  chart: { height: "200px", overflow: "hidden", minWidth: 0 },
  numbers: { fontVariantNumeric: "tabular-nums" },
});

interface WeekChartProps {
  weeks: readonly WeekCount[];
  /** How many weeks are shown. */
  most?: number;
  title?: string;
}

/** How much falls due in each of the coming weeks: a chart, and the table behind it. */
export function WeekChart({ weeks, most = 8, title: given }: WeekChartProps) {
  const styles = useStyles();
  const say = useSay();
  const { language, theme } = useSettings();
  const [table, setTable] = useState(false);
  const locale = localeOf(language);
  const color = chartColor[theme];
  const title = given ?? say("chart-per-week");
  const shown = weeks.slice(0, most);
  return (
    <Panel
      title={title}
      actions={
        <Button size="small" appearance="subtle" aria-pressed={table} onClick={() => setTable(!table)}>
          {table ? say("chart-as-chart") : say("chart-as-table")}
        </Button>
      }
    >
      {shown.every((week) => week.count === 0) ? (
        <Text>{say("chart-nothing")}</Text>
      ) : table ? (
        <Table size="small" aria-label={title} className={styles.numbers}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{say("chart-week")}</TableHeaderCell>
              <TableHeaderCell>{say("chart-from")}</TableHeaderCell>
              <TableHeaderCell>{say("chart-count")}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {shown.map((week) => (
              <TableRow key={week.weekStart}>
                <TableCell>{weekNumber(week.weekStart)}</TableCell>
                <TableCell>{week.weekStart}</TableCell>
                <TableCell>{week.count}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      ) : (
        <div className={styles.chart} data-testid="week-chart">
          <VerticalBarChart
            culture={locale}
            chartTitle={title}
            hideLegend
            useSingleColor
            colors={[color]}
            roundCorners
            barWidth={most > 20 ? 8 : 18}
            maxBarWidth={18}
            roundedTicks
            yAxisTickCount={3}
            height={200}
            margins={{ left: 30, right: 10, top: 16, bottom: 28 }}
            yAxisTickFormat={(value: number) => new Intl.NumberFormat(locale).format(value)}
            data={shown.map((week) => ({
              x: say("chart-week-short", { week: weekNumber(week.weekStart) }),
              y: week.count,
              legend: title,
              color,
            }))}
          />
        </div>
      )}
    </Panel>
  );
}
