import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Page } from "../../shared/Page";
import { Loading } from "../../shared/states";
import { useSay } from "../../wording";
import { AnsweredChart } from "./AnsweredChart";
import { Counts } from "./Counts";
import { DigestFailed } from "./DigestFailed";
import { DueList } from "./DueList";
import { DueOfKind } from "./DueOfKind";
import { HealthStrip } from "./HealthStrip";
import { Missed } from "./Missed";
import { WeekChart } from "./WeekChart";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1.7fr) minmax(300px, 1fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@container (max-width: 871px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  side: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** What must be done, and by when. */
export function TodayPlace() {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const { kind } = useSearch({ from: "/today" });
  const today = useQuery({ queryKey: ["today"], queryFn: () => host.today(), staleTime: 0 });
  return (
    <Page title={say("nav-today")} beside={today.data && <span className="tabular">{today.data.today}</span>}>
      {today.isPending && <Loading />}
      {today.isError && <Failure error={today.error} again={() => void today.refetch()} />}
      {today.data && (
        <>
          <Missed />
          <DigestFailed />
          <Counts view={today.data} />
          <div className={styles.columns}>
            {kind ? (
              <DueOfKind kind={kind} today={today.data.today} />
            ) : (
              <DueList due={today.data.due} today={today.data.today} />
            )}
            <div className={styles.side}>
              <WeekChart weeks={today.data.perWeek} />
              <AnsweredChart />
              <HealthStrip today={today.data} />
            </div>
          </div>
        </>
      )}
    </Page>
  );
}
