import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { DueLine } from "../../host/host";
import { Panel } from "../../shared/Panel";
import { Empty } from "../../shared/states";
import { useSay } from "../../wording";
import { DueRow } from "./DueRow";

const GROUPS = ["overdue", "today", "this-week", "later"] as const;
/** Rows of a group shown at first: a hundred later things must not hide what is due today. */
const FIRST = 12;

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column" },
  heading: { color: tokens.colorNeutralForeground2, margin: 0, paddingBottom: tokens.spacingVerticalXS },
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  more: { alignSelf: "flex-start", marginTop: tokens.spacingVerticalXS },
});

interface DueListProps {
  due: readonly DueLine[];
  today: string;
  /** What of the list it is, if not all. */
  title?: string;
  actions?: React.ReactNode;
}

/** What is due, the most pressing first. */
export function DueList({ due, today, title, actions }: DueListProps) {
  const say = useSay();
  return (
    <Panel title={title ?? say("today-due")} actions={actions}>
      {due.length === 0 && (
        <Empty icon={<CheckmarkCircle24Regular />} title={say("today-empty")} next={say("today-empty-next")} />
      )}
      {GROUPS.map((urgency) => {
        const lines = due.filter((line) => line.urgency === urgency);
        return lines.length > 0 && <Group key={urgency} urgency={urgency} lines={lines} today={today} />;
      })}
    </Panel>
  );
}

interface GroupProps {
  urgency: (typeof GROUPS)[number];
  lines: readonly DueLine[];
  today: string;
}

function Group({ urgency, lines, today }: GroupProps) {
  const styles = useStyles();
  const say = useSay();
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, FIRST);
  return (
    <section className={styles.group} aria-label={say(`today-${urgency}`)}>
      <Text as="h3" size={200} weight="semibold" className={styles.heading}>
        {say("today-group", { group: say(`today-${urgency}`), count: lines.length })}
      </Text>
      <ul className={styles.list}>
        {shown.map((line) => (
          <DueRow key={`${line.kind} ${line.subjectId}`} line={line} today={today} />
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button size="small" appearance="subtle" className={styles.more} onClick={() => setAll(true)}>
          {say("today-more", { count: lines.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
