import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useSettings } from "../../app/settings";
import type { SummaryView } from "../../host/host";
import { Facts } from "../../shared/Facts";
import { Panel } from "../../shared/Panel";
import { localeOf, useSay } from "../../wording";
import { DistributionChart, TrendChart } from "./Charts";

const useStyles = makeStyles({
  charts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(280px, 1fr))",
    gap: tokens.spacingHorizontalL,
  },
});

/** Average and number; where there are too few ratings, only how many it takes. */
// policy: 45
export function SummaryFacts({ summary }: { summary: SummaryView }) {
  const say = useSay();
  const { language } = useSettings();
  const decimals = new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <Facts
      facts={[
        [
          say("ratings-average"),
          summary.average === null
            ? say("ratings-too-few", { least: summary.publishFrom })
            : decimals.format(summary.average),
        ],
        [say("ratings-number"), String(summary.number)],
      ]}
    />
  );
}

/** The summary with its charts. */
export function SummaryCharts({ summary, title }: { summary: SummaryView; title: string }) {
  const styles = useStyles();
  return (
    <>
      <Panel title={title}>
        <SummaryFacts summary={summary} />
      </Panel>
      {summary.average !== null && (
        <div className={styles.charts}>
          <DistributionChart summary={summary} />
          <TrendChart summary={summary} />
        </div>
      )}
    </>
  );
}

/** A line under a heading, in the words of the policy. */
export function NotAutomatic() {
  const say = useSay();
  return <Text size={200}>{say("ratings-not-automatic")}</Text>;
}

/** That a list is longer than what is shown of it, and where the rest is found. */
export function FirstOfMany({ shown, total }: { shown: number; total: number }) {
  const say = useSay();
  return shown < total ? <Text data-testid="first-of-many">{say("ratings-first", { shown, total })}</Text> : null;
}
