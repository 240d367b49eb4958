import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { type PlanView, useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { when } from "../../shared/iso";
import { Page } from "../../shared/Page";
import { Loading } from "../../shared/states";
import { useSay } from "../../wording";
import { CertificatePanel } from "./CertificatePanel";
import { PlanCounts } from "./PlanCounts";
import { PlanState } from "./PlanState";
import { PlanSteps } from "./PlanSteps";

const useStyles = makeStyles({
  dim: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** One plan: what would go and stay, and the way from dry run to certificate. */
// policy: 22, 57
export function PlanPlace() {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const go = useNavigate();
  const queries = useQueryClient();
  const { id } = useParams({ from: "/retention/plans/$id" });
  const key = ["retention", "plan", id];
  const plan = useQuery({ queryKey: key, queryFn: () => host.showRetentionPlan(id), staleTime: 0 });
  const changed = async (next: PlanView) => {
    queries.setQueryData(key, {
      ...plan.data,
      ...next,
      ...(next.goes.length > 0 ? {} : { goes: plan.data?.goes ?? [] }),
    });
    for (const each of ["retention", "today", "shelf", "people"]) await queries.invalidateQueries({ queryKey: [each] });
  };
  const shown = plan.data;
  return (
    <Page
      title={shown ? say("retention-plan-title", { number: shown.number }) : say("retention-plan")}
      above={[{ name: say("nav-retention"), go: () => void go({ to: "/retention", search: { tab: "plans" } }) }]}
      beside={
        shown && (
          <>
            <PlanState plan={shown} />
            <Text className={styles.dim}>
              {say("retention-plan-made", { at: when(shown.madeAt), by: shown.madeBy })}
            </Text>
          </>
        )
      }
    >
      {plan.isPending && <Loading label={say("retention-looking")} />}
      {plan.isError && <Failure error={plan.error} again={() => void plan.refetch()} />}
      {shown && <PlanSteps plan={shown} changed={changed} />}
      {shown?.state === "applied" && <CertificatePanel plan={shown} />}
      {shown && <PlanCounts plan={shown} />}
    </Page>
  );
}
