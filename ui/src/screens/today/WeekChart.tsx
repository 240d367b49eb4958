import { useSettings } from "../../app/settings";
import type { WeekCount } from "../../host/host";
import { ChartPanel } from "../../shared/ChartPanel";
import { localeOf, useSay } from "../../wording";
import { weekNumber } from "./weeks";

interface WeekChartProps {
  weeks: readonly WeekCount[];
  /** How many weeks are shown. */
  most?: number;
  title?: string;
}

/** How much falls due in each of the coming weeks. */
export function WeekChart({ weeks, most = 8, title }: WeekChartProps) {
  const say = useSay();
  const { language } = useSettings();
  const { format } = new Intl.NumberFormat(localeOf(language));
  return (
    <ChartPanel
      title={title ?? say("chart-per-week")}
      heads={[say("chart-week"), say("chart-count"), say("chart-from")]}
      shape="columns"
      empty={say("chart-nothing")}
      testId="week-chart"
      bars={weeks.slice(0, most).map((week) => {
        const number = weekNumber(week.weekStart);
        return {
          key: week.weekStart,
          label: say("chart-week-short", { week: number }),
          short: String(number),
          value: week.count,
          shown: format(week.count),
          more: [week.weekStart],
        };
      })}
    />
  );
}
