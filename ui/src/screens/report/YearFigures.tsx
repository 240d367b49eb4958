import { makeStyles, tokens } from "@fluentui/react-components";
import { useSettings } from "../../app/settings";
import type { YearView } from "../../host/host";
import { CountChart } from "../../shared/CountChart";
import { Facts } from "../../shared/Facts";
import { Panel } from "../../shared/Panel";
import { localeOf, useSay } from "../../wording";
import { SummaryCharts } from "../ratings/Summary";

const useStyles = makeStyles({
  charts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 380px), 1fr))",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
  },
});

/** The figures of a year: first the numbers, then a chart for each. */
export function YearFigures({ view }: { view: YearView }) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useSettings();
  const formats = new Intl.NumberFormat(localeOf(language));
  const number = (count: number) => formats.format(count);
  const { requests, disputes, erasures, incidents, people } = view;
  const share =
    requests.shareInMonth === null ? say("yearly-share-none") : say("yearly-percent", { share: requests.shareInMonth });
  const heads = (chart: string) => [say(`${chart}-label`), say(`${chart}-figure`)] as const;
  return (
    <>
      <Panel title={say("report-figures")}>
        <Facts
          facts={[
            [say("yearly-period"), say("yearly-from-to", { first: view.first, last: view.last })],
            [say("yearly-taken"), view.taken],
            [say("yearly-requests-received"), number(requests.received)],
            [say("yearly-share"), share],
            [say("yearly-requests-refused"), number(requests.refused)],
            [say("yearly-disputes-received"), number(disputes.received)],
            [say("yearly-disputes-decided"), number(disputes.decided)],
            [say("yearly-erasures-records"), number(erasures.records)],
            [say("yearly-erasures-certificates"), number(erasures.certificates)],
            [say("yearly-incidents-number"), number(incidents.number)],
            [say("yearly-incidents-told"), number(incidents.peopleTold)],
          ]}
        />
      </Panel>
      <div className={styles.charts}>
        <CountChart
          title={say("yearly-by-time")}
          heads={heads("yearly-by-time")}
          family="answered"
          bars={requests.byTime}
          empty={say("yearly-requests-none")}
          testId="report-by-time"
        />
        <CountChart
          title={say("yearly-by-kind")}
          heads={heads("yearly-by-kind")}
          family="request"
          bars={requests.byKind}
          empty={say("yearly-requests-none")}
          testId="report-by-kind"
        />
        <CountChart
          title={say("yearly-by-outcome")}
          heads={heads("yearly-by-outcome")}
          family="outcome"
          bars={disputes.byOutcome}
          testId="report-by-outcome"
        />
        <CountChart
          title={say("yearly-by-noun")}
          heads={heads("yearly-by-noun")}
          family="noun"
          bars={erasures.byNoun}
          empty={say("yearly-erasures-none")}
          testId="report-by-noun"
        />
        <CountChart
          title={say("yearly-by-incident-time")}
          heads={heads("yearly-by-incident-time")}
          family="incident-time"
          bars={incidents.byTime}
          empty={say("yearly-incidents-none")}
          testId="report-by-incident-time"
        />
        <CountChart
          title={say("yearly-by-relation")}
          heads={heads("yearly-by-relation")}
          family="relation"
          bars={people.byRelation}
          lead={say("yearly-people-about", { day: view.taken })}
          testId="report-by-relation"
        />
      </div>
      <SummaryCharts summary={view.ratings} title={say("yearly-ratings")} />
    </>
  );
}
