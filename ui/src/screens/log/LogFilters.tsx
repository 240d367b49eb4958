import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FilterDismiss20Regular } from "@fluentui/react-icons";
import { useSession } from "../../app/session";
import { CodeSelect } from "../../shared/CodeSelect";
import { TASKS } from "../../shared/codes";
import { DateField } from "../../shared/DateField";
import { TextField } from "../../shared/TextField";
import { useSay } from "../../wording";
import { type LogFilter, NO_FILTER, VERBS } from "./filter";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(200px, 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "end",
    flexShrink: 0,
    // Fluent's fields are as wide as their placeholder unless they are told otherwise.
    "& .fui-Field": { minWidth: 0 },
    "& .fui-Input, & .fui-Dropdown, & input": { minWidth: 0, width: "100%" },
  },
  clear: { justifySelf: "start" },
});

interface LogFiltersProps {
  filter: LogFilter;
  change(part: Partial<LogFilter>): void;
  clear(): void;
}

/** Which lines of the log: days, whose, what, for which task, about whom. */
export function LogFilters({ filter, change, clear }: LogFiltersProps) {
  const styles = useStyles();
  const say = useSay();
  const { today } = useSession();
  return (
    <div role="search" className={styles.row} aria-label={say("log-filter")}>
      <DateField
        label={say.title("field", "from")}
        value={filter.from}
        today={today}
        onChange={(from) => change({ from })}
      />
      <DateField
        label={say.title("field", "until")}
        value={filter.until}
        today={today}
        onChange={(until) => change({ until })}
      />
      <TextField
        label={say("log-who")}
        value={filter.staff}
        onChange={(staff) => change({ staff })}
        testId="log-staff"
      />
      <CodeSelect
        label={say("log-what")}
        prefix="verb"
        codes={VERBS}
        none={say("log-all")}
        value={filter.verb.replaceAll(".", "-")}
        onChange={(verb) => change({ verb })}
      />
      <CodeSelect
        label={say("log-task")}
        prefix="task"
        codes={TASKS}
        none={say("log-all")}
        value={filter.task}
        onChange={(task) => change({ task })}
      />
      <TextField
        label={say("log-record")}
        value={filter.record}
        onChange={(record) => change({ record })}
        testId="log-record"
      />
      <Button
        className={styles.clear}
        icon={<FilterDismiss20Regular />}
        disabledFocusable={filter === NO_FILTER || JSON.stringify(filter) === JSON.stringify(NO_FILTER)}
        onClick={clear}
        data-testid="log-clear"
      >
        {say("log-clear")}
      </Button>
    </div>
  );
}
