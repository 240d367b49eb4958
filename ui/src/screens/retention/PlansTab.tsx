import { DocumentCheckmark24Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useHost } from "../../host/host";
import { DataTable } from "../../shared/DataTable";
import { Failure } from "../../shared/Failure";
import { when } from "../../shared/iso";
import { Empty, Loading } from "../../shared/states";
import { useSay } from "../../wording";
import { PlanState } from "./PlanState";

/** Older plans are found by their number, from the log. */
const SHOWN = 200;

/** What was planned, what waits for its signature, and what was carried out with its certificate. */
export function PlansTab() {
  const say = useSay();
  const host = useHost();
  const go = useNavigate();
  const list = useQuery({
    queryKey: ["retention", "plans"],
    queryFn: () => host.listRetentionPlans(SHOWN),
    staleTime: 0,
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failure error={list.error} again={() => void list.refetch()} />;
  if (list.data.length === 0)
    return (
      <Empty
        icon={<DocumentCheckmark24Regular />}
        title={say("retention-plans-none")}
        next={say("retention-plans-none-next")}
      />
    );
  return (
    <DataTable
      label={say("retention-tab-plans")}
      heads={["number", "state", "people", "items", "made", "made-by", "applied"].map((head) =>
        say(`retention-head-${head}`),
      )}
      widths={["120px", "22%", "90px", "90px"]}
      rowTestId="plan-row"
      rows={list.data.map((plan) => ({
        key: plan.id,
        keys: { 1: say.title("plan", plan.state) },
        open: () => void go({ to: "/retention/plans/$id", params: { id: plan.id } }),
        cells: [
          plan.number,
          <PlanState key="state" plan={plan} />,
          plan.people,
          plan.items,
          when(plan.madeAt),
          plan.madeBy,
          plan.appliedAt ? when(plan.appliedAt) : "–",
        ],
      }))}
    />
  );
}
