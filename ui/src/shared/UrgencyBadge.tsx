import { Badge, type BadgeProps, makeStyles } from "@fluentui/react-components";
import { useSay } from "../wording";
import { daysBetween } from "./iso";

const COLOR: Record<string, BadgeProps["color"]> = {
  overdue: "danger",
  today: "warning",
  "this-week": "brand",
  later: "informative",
};

// A badge has one line's height: its words must not break.
const useStyles = makeStyles({ badge: { whiteSpace: "nowrap" } });

interface ClockProps {
  urgency: string;
  /** The day the words count to. */
  day: string;
  today: string;
}

/** How long is left, in words and colour. */
export function Clock({ urgency, day, today }: ClockProps) {
  const styles = useStyles();
  const say = useSay();
  const days = daysBetween(today, day);
  const words =
    days < 0 ? say("clock-late", { days: -days }) : days === 0 ? say("clock-today") : say("clock-left", { days });
  return (
    <Badge appearance="tint" color={COLOR[urgency] ?? "informative"} className={styles.badge}>
      {words}
    </Badge>
  );
}
