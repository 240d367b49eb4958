import { useSettings } from "../../app/settings";
import type { Bar, SummaryView } from "../../host/host";
import { ChartPanel } from "../../shared/ChartPanel";
import { CountChart } from "../../shared/CountChart";
import { localeOf, useSay } from "../../wording";

/** How many of each rating. */
// policy: 45
export function DistributionChart({ summary }: { summary: SummaryView }) {
  const say = useSay();
  const { language } = useSettings();
  const number = new Intl.NumberFormat(localeOf(language));
  return (
    <ChartPanel
      title={say("ratings-distribution")}
      heads={[say("ratings-rating"), say("ratings-number")]}
      shape="columns"
      testId="distribution"
      bars={summary.distribution.map((count, at) => ({
        key: String(at + 1),
        label: say("ratings-stars-label", { stars: at + 1, word: say.code("stars", String(at + 1)) }),
        short: String(at + 1),
        value: count,
        shown: number.format(count),
      }))}
    />
  );
}

/** The average of each quarter that has enough ratings. */
// policy: 45, 67
export function TrendChart({ summary }: { summary: SummaryView }) {
  const say = useSay();
  const { language } = useSettings();
  const decimals = new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const number = new Intl.NumberFormat(localeOf(language));
  return (
    <ChartPanel
      title={say("ratings-trend")}
      heads={[say("ratings-quarter"), say("ratings-average")]}
      shape="columns"
      most={5}
      written={(value) => decimals.format(value)}
      testId="trend"
      bars={summary.trend.map((quarter) => ({
        key: quarter.quarter,
        label: quarter.quarter,
        value: quarter.average,
        shown:
          quarter.average === null
            ? say("ratings-few")
            : `${decimals.format(quarter.average)} (${number.format(quarter.number)})`,
      }))}
    />
  );
}

/** What disputes came to; a group of fewer than five is not shown as a number. */
// policy: 52, 67
export function OutcomeChart({ outcomes }: { outcomes: readonly Bar[] }) {
  const say = useSay();
  return (
    <CountChart
      title={say("ratings-outcomes")}
      heads={[say("dispute-outcome"), say("ratings-number")]}
      family="outcome"
      bars={outcomes}
      testId="outcomes"
    />
  );
}
