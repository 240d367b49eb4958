import { useQuery } from "@tanstack/react-query";
import { useHost } from "../../host/host";
import { Facts } from "../../shared/Facts";
import { Failure } from "../../shared/Failure";
import { Panel } from "../../shared/Panel";
import { Loading } from "../../shared/states";
import { useSay } from "../../wording";
import { OutcomeChart } from "./Charts";
import { NotAutomatic, SummaryCharts } from "./Summary";

/** The whole register's ratings: aggregates only. */
// policy: 67
export function OverviewTab() {
  const say = useSay();
  const host = useHost();
  const found = useQuery({ queryKey: ["ratings", "overview"], queryFn: () => host.ratingOverview(), staleTime: 0 });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} again={() => void found.refetch()} />;
  const { summary, outcomes, waiting, answered, expired } = found.data;
  return (
    <>
      <SummaryCharts summary={summary} title={say("ratings-tab-overview")} />
      <OutcomeChart outcomes={outcomes} />
      <Panel title={say("ratings-tab-requests")}>
        <Facts
          facts={[
            [say("ratings-waiting"), String(waiting)],
            [say("ratings-answered"), String(answered)],
            [say("ratings-expired"), String(expired)],
          ]}
        />
      </Panel>
      <NotAutomatic />
    </>
  );
}
