import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { useNavigate } from "@tanstack/react-router";
import type { DueLine } from "../../host/host";
import { useOpening } from "../../shared/Calculation";
import { ProblemBar } from "../../shared/states";
import { Clock } from "../../shared/UrgencyBadge";
import { useVerb } from "../../shared/useVerb";
import { roomy } from "../../theme";
import { useSay } from "../../wording";
import type { RetentionTab } from "../retention/tabs";
import { HandleMenu } from "./HandleMenu";
import { Reckoning } from "./Reckoning";

const useStyles = makeStyles({
  item: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: `${tokens.spacingVerticalS} 0`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  // In large type the day and what can be done stand below.
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "28px",
  },
  what: { display: "flex", flexDirection: "column", flex: "1 1 9em", minWidth: 0 },
  rest: {
    display: "grid",
    gridTemplateColumns: `max-content ${roomy("138px")} max-content 28px 28px`,
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  dim: { color: tokens.colorNeutralForeground2 },
  numbers: { fontVariantNumeric: "tabular-nums" },
});

/** Where the work is that is about nobody in particular. */
const BOOKS: Record<string, string> = {
  approval: "approval",
  finding: "finding",
  incident: "incident",
  "incident-supplement": "incident",
  "information-duty": "information-duty",
  "recipient-review": "recipient",
};

/** What has its place among the erasing. */
const RETENTION: Record<string, RetentionTab> = { "hold-review": "holds", "recipient-notice": "notices" };

/** One thing to do: what, who (masked), the last day and why that day. */
export function DueRow({ line, today }: { line: DueLine; today: string }) {
  const styles = useStyles();
  const say = useSay();
  const go = useNavigate();
  const reckoning = useOpening();
  const handle = useVerb();
  const handling = [
    ...(line.handledBy ? [say("due-handled-by", { who: line.handledBy })] : []),
    ...(line.snoozedUntil ? [say("due-snoozed-until", { day: line.snoozedUntil })] : []),
  ];
  const isCase = line.kind.startsWith("request");
  const book = BOOKS[line.kind];
  const erasing = RETENTION[line.kind];
  const open = () => {
    if (isCase) void go({ to: "/requests/$id", params: { id: line.subjectId } });
    else if (line.kind === "dispute") void go({ to: "/ratings/disputes/$id", params: { id: line.subjectId } });
    else if (erasing) void go({ to: "/retention", search: { tab: erasing } });
    else if (line.personId) void go({ to: "/people/$id", params: { id: line.personId } });
    else if (book) void go({ to: "/books/$noun", params: { noun: book } });
  };
  return (
    <li className={styles.item} data-testid="due-row">
      <div className={styles.row}>
        <span className={styles.what}>
          <Text weight="semibold">{say.code("due", line.kind)}</Text>
          <Text size={200} className={mergeClasses(styles.dim, styles.numbers)}>
            {[line.label, line.who].filter(Boolean).join(" · ")}
          </Text>
          {handling.length > 0 && (
            <Text size={200} className={styles.dim} data-testid="due-handling">
              {handling.join(" · ")}
            </Text>
          )}
        </span>
        <div className={styles.rest}>
          <Text className={styles.numbers}>{line.lastDay}</Text>
          <span>
            <Clock urgency={line.urgency} day={line.lastDay} today={today} />
          </span>
          {reckoning.button}
          <HandleMenu line={line} today={today} verb={handle} />
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronRight16Regular />}
            disabled={!isCase && !line.personId && !book && !erasing}
            aria-label={say("today-open", { what: say.code("due", line.kind), who: line.who })}
            onClick={open}
          />
        </div>
      </div>
      {handle.problem && <ProblemBar error={handle.problem} />}
      {reckoning.open && (
        <div id={reckoning.id}>
          <Reckoning kind={line.kind} subject={line.subjectId} />
        </div>
      )}
    </li>
  );
}
