import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useSession } from "../../app/session";
import { type DisputeView, useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Page } from "../../shared/Page";
import { Loading } from "../../shared/states";
import { Clock } from "../../shared/UrgencyBadge";
import { useSay } from "../../wording";
import { AboutPanel, SimilarPanel } from "./AboutPanel";
import { ContactsPanel } from "./ContactsPanel";
import { DecisionPanel } from "./DecisionPanel";
import { LettersPanel } from "./LettersPanel";
import { PartsPanel } from "./PartsPanel";
import { StateBadge } from "./StateBadge";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(300px, 380px) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@container (max-width: 871px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  side: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
});

export interface DisputeProps {
  dispute: DisputeView;
  changed(next: DisputeView): void;
}

/** A dispute with everything on one page. */
// policy: 52
export function DisputePlace() {
  const { id } = useParams({ from: "/ratings/disputes/$id" });
  const host = useHost();
  const say = useSay();
  const go = useNavigate();
  const found = useQuery({ queryKey: ["disputes", "one", id], queryFn: () => host.showDispute(id), staleTime: 60_000 });
  if (!found.data) {
    return (
      <Page
        title={say.title("noun", "dispute")}
        above={[{ name: say("nav-ratings"), go: () => void go({ to: "/ratings" }) }]}
      >
        {found.isPending && <Loading />}
        {found.error && <Failure error={found.error} again={() => void found.refetch()} />}
      </Page>
    );
  }
  return <Dispute key={id} dispute={found.data} address={id} />;
}

function Dispute({ dispute, address }: { dispute: DisputeView; address: string }) {
  const styles = useStyles();
  const say = useSay();
  const go = useNavigate();
  const queries = useQueryClient();
  const { today } = useSession();
  const changed = (next: DisputeView) => {
    queries.setQueryData(["disputes", "one", address], next);
    void queries.invalidateQueries({ queryKey: ["disputes", "list"] });
    for (const key of ["ratings", "today"]) void queries.invalidateQueries({ queryKey: [key] });
  };
  const props = { dispute, changed };
  return (
    <Page
      title={say("dispute-title", { number: dispute.number })}
      beside={
        <>
          <StateBadge state={dispute.state} outcome={null} />
          {dispute.lastDay && <Clock urgency={dispute.urgency} day={dispute.lastDay} today={today} />}
        </>
      }
      above={[{ name: say("nav-ratings"), go: () => void go({ to: "/ratings" }) }]}
      here={dispute.number}
    >
      <div className={styles.grid}>
        <div className={styles.side}>
          <AboutPanel {...props} />
          <LettersPanel {...props} />
          <SimilarPanel dispute={dispute} />
        </div>
        <div className={styles.side}>
          <PartsPanel {...props} />
          <ContactsPanel {...props} />
          <DecisionPanel {...props} />
        </div>
      </div>
    </Page>
  );
}
