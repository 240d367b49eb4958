import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useSay } from "../wording";
import { DateField } from "./DateField";
import { timeOf } from "./iso";
import { TextField } from "./TextField";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 7em",
    gap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
  // A line of text wants room for twenty letters of itself.
  time: { gridTemplateColumns: "minmax(0, 1fr)" },
});

interface MomentFieldProps {
  label: string;
  value: string;
  today: string;
  problem?: string | undefined;
  required?: boolean;
  onChange(value: string): void;
}

/** A day and the time of it, as one text `2026-11-22 10:05`; the core reads it as the time in Sweden. */
export function MomentField({ label, value, today, problem, required = false, onChange }: MomentFieldProps) {
  const styles = useStyles();
  const say = useSay();
  // Only the text as it comes back from a draft is taken apart: what is typed into one of the two stays in that one.
  const [typed, setTyped] = useState(() => parted(value));
  const change = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    onChange(`${next.day} ${next.time}`.trim());
  };
  return (
    <div className={styles.row}>
      <DateField
        label={label}
        value={typed.day}
        today={today}
        problem={problem}
        required={required}
        onChange={(day) => change({ day })}
      />
      <TextField
        className={styles.time}
        label={say("record-time")}
        value={typed.time}
        example={say("record-time-example")}
        wrong={problem !== undefined}
        required={required}
        onChange={(time) => change({ time })}
        left={() => change({ time: timeOf(typed.time) })}
        testId="time"
      />
    </div>
  );
}

/** The time is what stands at the end and looks like one; all else is the day, however it was typed. */
function parted(value: string): { day: string; time: string } {
  const found = /^(.*?)\s*\b(\d{1,2}:\d{2})$/.exec(value);
  return found ? { day: found[1] ?? "", time: found[2] ?? "" } : { day: value, time: "" };
}
