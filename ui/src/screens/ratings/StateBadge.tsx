import { Badge, makeStyles } from "@fluentui/react-components";
import { useSay } from "../../wording";

const COLORS = {
  incomplete: "warning",
  open: "informative",
  proposed: "brand",
  decided: "success",
  closed: "subtle",
} as const;

const useStyles = makeStyles({ badge: { height: "auto", minHeight: "20px" } });

/** Where a dispute stands, and what it came to. */
export function StateBadge({ state, outcome }: { state: string; outcome: string | null }) {
  const say = useSay();
  const styles = useStyles();
  const color = COLORS[state as keyof typeof COLORS] ?? "informative";
  const words = say.title("dispute-state", state);
  return (
    <Badge appearance="tint" color={color} className={styles.badge} data-testid="dispute-state">
      {outcome ? `${words}: ${say.code("outcome", outcome)}` : words}
    </Badge>
  );
}
