import { Badge, Button, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type RatingView, useHost } from "../../host/host";
import { DataTable } from "../../shared/DataTable";
import { Failure } from "../../shared/Failure";
import { Panel } from "../../shared/Panel";
import { Loading } from "../../shared/states";
import { useSay } from "../../wording";
import { DisputeTable } from "./DisputeTable";
import { NotAutomatic, SummaryCharts } from "./Summary";

/** A person's ratings with their charts, opened on purpose: the opening is a line in the log. */
// policy: 43, 45
export function PersonRatings({ person }: { person: string }) {
  const say = useSay();
  const host = useHost();
  const [open, setOpen] = useState(false);
  const found = useQuery({
    queryKey: ["ratings", "person", person],
    queryFn: () => host.personRatings(person),
    enabled: open,
    staleTime: 60_000,
  });
  if (!open) {
    return (
      <div>
        <Button onClick={() => setOpen(true)} data-testid="person-ratings-open">
          {say("ratings-open")}
        </Button>
      </div>
    );
  }
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} again={() => void found.refetch()} />;
  const { summary, received, given, complaints, disputes } = found.data;
  return (
    <>
      <SummaryCharts summary={summary} title={say("ratings-received")} />
      <Panel title={say.title("noun", "complaint-many")}>
        <Text>
          {say("ratings-complaints", { counted: complaints.counted, from: complaints.from })}
          {complaints.counted > 0 && `, ${say("ratings-complaints-serious", { serious: complaints.serious })}`}
        </Text>
        {complaints.repeated && (
          <div>
            <Badge appearance="tint" color="danger">
              {say("ratings-complaints-repeated", { needed: complaints.needed })}
            </Badge>
          </div>
        )}
        <NotAutomatic />
      </Panel>
      {disputes.length > 0 && <DisputeTable disputes={disputes} />}
      {received.length > 0 && <Ratings title={say("ratings-received")} ratings={received} other="client" />}
      {given.length > 0 && <Ratings title={say("ratings-given")} ratings={given} other="contractor" />}
    </>
  );
}

interface RatingsProps {
  title: string;
  ratings: readonly RatingView[];
  other: "client" | "contractor";
}

function Ratings({ title, ratings, other }: RatingsProps) {
  const say = useSay();
  return (
    <Panel title={title}>
      <DataTable
        label={title}
        heads={[
          say("ratings-assignment"),
          say(`ratings-${other}`),
          say.title("field", "answered-on"),
          say("ratings-rating"),
          say.title("field", "comment"),
        ]}
        rows={ratings.map((it) => ({
          key: it.id,
          cells: [
            it.assignment,
            it[other].who,
            it.answeredOn,
            it.stars === null
              ? `${say.title("standing", it.standing)}${it.dispute ? ` (${it.dispute})` : ""}`
              : say("ratings-stars-of", { stars: it.stars }),
            [it.comment, it.statement].filter(Boolean).join(" — ") || "–",
          ],
        }))}
      />
    </Panel>
  );
}
