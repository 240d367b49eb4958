import { Badge, Button } from "@fluentui/react-components";
import { Star24Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type AssignmentView, useHost } from "../../host/host";
import { DataTable } from "../../shared/DataTable";
import { Failure } from "../../shared/Failure";
import { Empty, Loading } from "../../shared/states";
import { useSay } from "../../wording";
import { AskForRating } from "./AskForRating";
import { FirstOfMany } from "./Summary";

const SHOWN = 300;

/** Assignments, with the question for a rating and its answer. */
// policy: 46
export function AssignmentsTab() {
  const say = useSay();
  const host = useHost();
  const [asking, setAsking] = useState<AssignmentView | null>(null);
  const list = useQuery({
    queryKey: ["ratings", "assignments"],
    queryFn: () => host.listAssignments(0, SHOWN),
    staleTime: 0,
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failure error={list.error} again={() => void list.refetch()} />;
  if (list.data.assignments.length === 0) {
    return (
      <Empty icon={<Star24Regular />} title={say("ratings-requests-none")} next={say("ratings-requests-none-next")} />
    );
  }
  const request = (it: AssignmentView) => {
    if (it.request) {
      const words = say.title("rating-request", it.request);
      return it.request === "waiting" ? `${words} → ${it.expiresOn}` : words;
    }
    if (!it.finishedOn || it.standing) return "–";
    return (
      <Button size="small" onClick={() => setAsking(it)} data-testid="ask-rating">
        {say("ratings-ask")}
      </Button>
    );
  };
  const rating = (it: AssignmentView) => {
    if (it.stars !== null) return say("ratings-stars-of", { stars: it.stars });
    return it.standing ? (
      <Badge appearance="tint" color="warning">
        {say.title("standing", it.standing)}
      </Badge>
    ) : (
      "–"
    );
  };
  return (
    <>
      <FirstOfMany shown={list.data.assignments.length} total={list.data.total} />
      <DataTable
        label={say("ratings-tab-requests")}
        heads={[
          say("ratings-assignment"),
          say("ratings-client"),
          say("ratings-contractor"),
          say("ratings-finished"),
          say("ratings-request"),
          say("ratings-rating"),
        ]}
        rowTestId="assignment-row"
        rows={list.data.assignments.map((it) => ({
          key: it.id,
          keys: { 3: it.finishedOn, 5: it.stars },
          cells: [it.number, it.client.who, it.contractor.who, it.finishedOn ?? "–", request(it), rating(it)],
        }))}
      />
      {asking && <AskForRating assignment={asking} close={() => setAsking(null)} />}
    </>
  );
}
