import { useNavigate } from "@tanstack/react-router";
import { useSession } from "../../app/session";
import type { DisputeLine } from "../../host/host";
import { DataTable } from "../../shared/DataTable";
import { Clock } from "../../shared/UrgencyBadge";
import { useSay } from "../../wording";
import { StateBadge } from "./StateBadge";

/** Disputes in rows, by age and last day; Enter or a click opens one. */
// policy: 52
export function DisputeTable({ disputes }: { disputes: readonly DisputeLine[] }) {
  const say = useSay();
  const go = useNavigate();
  const { today } = useSession();
  return (
    <DataTable
      label={say("ratings-tab-disputes")}
      heads={[
        say("dispute-number-head"),
        say("ratings-contractor"),
        say("dispute-state-head"),
        say("dispute-received"),
        say("dispute-age-head"),
        say("dispute-last-day-head"),
      ]}
      rowTestId="dispute-row"
      rows={disputes.map((it) => ({
        key: it.id,
        open: () => void go({ to: "/ratings/disputes/$id", params: { id: it.number } }),
        keys: { 2: say.code("dispute-state", it.state), 4: it.age, 5: it.lastDay },
        cells: [
          it.number,
          it.contractor.who,
          <StateBadge key="state" state={it.state} outcome={it.outcome} />,
          it.receivedOn,
          say("dispute-age", { days: it.age }),
          it.lastDay ? <Clock key="clock" urgency={it.urgency} day={it.lastDay} today={today} /> : "–",
        ],
      }))}
    />
  );
}
