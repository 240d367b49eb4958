import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useSession } from "../../app/session";
import type { OnHoldView, QueueLine } from "../../host/host";
import { daysBetween } from "../../shared/iso";
import type { GridColumn } from "../../shared/VirtualGrid";
import { capital, type Say, useSay } from "../../wording";
import type { Part } from "./parts";

const useStyles = makeStyles({
  who: { fontWeight: tokens.fontWeightSemibold },
  dim: { color: tokens.colorNeutralForeground2 },
});

/** What holds somebody's data back, in words. */
export const holdWords = (holds: readonly OnHoldView[], say: Say) =>
  capital(holds.map((hold) => say(hold.reason)).join(", "));

/** What of the person the line is about. */
function What({ line, part }: { line: QueueLine; part: Part }) {
  const styles = useStyles();
  const say = useSay();
  if (part === "due" && line.whole)
    return (
      <Badge appearance="tint" color="danger">
        {say("retention-whole")}
      </Badge>
    );
  if (part === "due")
    return (
      <>
        <Badge appearance="tint" color="warning">
          {say("retention-split")}
        </Badge>{" "}
        <span className={styles.dim}>{say("retention-split-items", { items: line.items, stays: line.stays })}</span>
      </>
    );
  return <span>{say("retention-items", { count: line.items })}</span>;
}

/** The columns of a part of the queue. */
export function useColumns(part: Part): readonly GridColumn<QueueLine>[] {
  const styles = useStyles();
  const say = useSay();
  const { today } = useSession();
  const who: GridColumn<QueueLine> = {
    name: "who",
    head: say("retention-who"),
    width: "minmax(100px, 0.7fr)",
    cell: (line) => <span className={styles.who}>{line.who}</span>,
  };
  const what: GridColumn<QueueLine> = {
    name: "what",
    head: say(part === "coming" ? "retention-what-comes" : "retention-what"),
    width: part === "due" ? "minmax(176px, 1.2fr)" : "minmax(90px, 0.7fr)",
    cell: (line) => <What line={line} part={part} />,
  };
  const why: GridColumn<QueueLine> = {
    name: "why",
    head: say("retention-why"),
    width: "minmax(180px, 2fr)",
    cell: (line) => capital(line.rules.map((rule) => say.code("clock", rule)).join(", ")),
  };
  const hold: GridColumn<QueueLine> = {
    name: "hold",
    head: say("retention-held-by"),
    width: "minmax(180px, 2fr)",
    cell: (line) => holdWords(line.onHold, say),
  };
  const lastDay: GridColumn<QueueLine> = {
    name: "last-day",
    head: say("retention-last-day"),
    width: "92px",
    cell: (line) => line.lastDay,
  };
  const time: GridColumn<QueueLine> = {
    name: "time",
    head: say(part === "coming" ? "retention-left" : "retention-since"),
    width: "84px",
    cell: (line) => {
      const days = daysBetween(line.lastDay, today);
      return <Text className={styles.dim}>{say("retention-days", { days: Math.abs(days) })}</Text>;
    },
  };
  return part === "waiting" ? [who, hold, why, lastDay, time] : [who, what, why, lastDay, time];
}
