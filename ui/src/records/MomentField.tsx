import { makeStyles, tokens } from "@fluentui/react-components";
import { DateField } from "../shared/DateField";
import { TextField } from "../shared/TextField";
import { useSay } from "../wording";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "1fr 120px", gap: tokens.spacingHorizontalM, alignItems: "start" },
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
export function MomentField({ label, value, today, problem, required, onChange }: MomentFieldProps) {
  const styles = useStyles();
  const say = useSay();
  const [day = "", time = ""] = value.split(" ");
  const join = (nextDay: string, nextTime: string) => onChange(`${nextDay} ${nextTime}`.trim());
  return (
    <div className={styles.row}>
      <DateField
        label={label}
        value={day}
        today={today}
        problem={problem}
        required={required ?? false}
        onChange={(next) => join(next, time)}
      />
      <TextField
        label={say("record-time")}
        value={time}
        type="time"
        required={required ?? false}
        onChange={(next) => join(day, next)}
      />
    </div>
  );
}
