import { Badge, MessageBar, MessageBarBody, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DisputeView, PersonHit } from "../../host/host";
import { Calculation } from "../../shared/Calculation";
import { Facts } from "../../shared/Facts";
import { Panel } from "../../shared/Panel";
import { useSay } from "../../wording";
import type { DisputeProps } from "./DisputePlace";
import { FileList } from "./FileList";
import { NotAutomatic, SummaryFacts } from "./Summary";

const useStyles = makeStyles({
  similar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quote: { whiteSpace: "pre-wrap" },
});

const named = (person: PersonHit | null) => (person ? `${person.name} ${person.number}`.trim() : "");

/** What it is about, the restriction, and what else is known of the contractor. */
// policy: 43, 51, 52
export function AboutPanel({ dispute, changed }: DisputeProps) {
  const styles = useStyles();
  const say = useSay();
  const restriction = dispute.standing === "restricted" ? "on" : dispute.standing === "removed" ? "removed" : "off";
  const stars = (value: number) => `${say("ratings-stars-of", { stars: value })} (${say.code("stars", String(value))})`;
  return (
    <>
      <Panel title={say("dispute-about")}>
        <MessageBar intent={restriction === "on" ? "warning" : "info"} layout="multiline" data-testid="restriction">
          <MessageBarBody>
            <Text weight="semibold">{say("dispute-restriction")}</Text> {say(`dispute-restriction-${restriction}`)}
          </MessageBarBody>
        </MessageBar>
        <Facts
          facts={[
            [say("ratings-contractor"), named(dispute.contractor)],
            [say("ratings-client"), named(dispute.client)],
            [say("ratings-assignment"), dispute.assignment],
            [say("ratings-finished"), dispute.finishedOn],
            [say("ratings-rating"), stars(dispute.starsBefore)],
            [say.title("field", "answered-on"), dispute.ratedOn],
            [say.title("field", "comment"), dispute.comment && <span className={styles.quote}>{dispute.comment}</span>],
            [say("dispute-received"), dispute.receivedOn],
            [say("dispute-age-head"), say("dispute-age", { days: dispute.age })],
          ]}
        />
        {dispute.steps.length > 0 && <Calculation steps={dispute.steps} />}
        <Text weight="semibold">{say("dispute-document")}</Text>
        <FileList files={dispute.documents} dispute={dispute} slot="document" changed={changed} />
      </Panel>
      <Panel title={say("dispute-summary")}>
        <SummaryFacts summary={dispute.summary} />
        <Text>
          {say("ratings-complaints", { counted: dispute.complaints.counted, from: dispute.complaints.from })}
          {dispute.complaints.counted > 0 &&
            `, ${say("ratings-complaints-serious", { serious: dispute.complaints.serious })}`}
        </Text>
        {dispute.complaints.repeated && (
          <Badge appearance="tint" color="danger">
            {say("ratings-complaints-repeated", { needed: dispute.complaints.needed })}
          </Badge>
        )}
        <NotAutomatic />
      </Panel>
    </>
  );
}

/** How the same rating was decided before. */
export function SimilarPanel({ dispute }: { dispute: DisputeView }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Panel title={say("dispute-similar")}>
      {dispute.similar.length === 0 ? (
        <Text>{say("dispute-similar-none")}</Text>
      ) : (
        dispute.similar.map((it) => (
          <div key={it.number} className={styles.similar}>
            <Text weight="semibold">
              {it.number} · {it.decidedOn} · {say.code("outcome", it.outcome)}
              {it.stars === null ? "" : ` (${it.stars})`}
            </Text>
            <Text>{it.reasons}</Text>
          </div>
        ))
      )}
    </Panel>
  );
}
