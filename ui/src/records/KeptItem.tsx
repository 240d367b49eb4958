import { Badge, type BadgeProps, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ItemView } from "../host/host";
import { useCalculation } from "../shared/Calculation";
import { Unbroken } from "../shared/Unbroken";
import { capital, type Say, useSay } from "../wording";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTopStyle: "none", paddingTop: 0 },
  },
  line: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  name: { flex: 1, minWidth: "140px" },
  dim: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  explain: { "& > button": { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` } },
});

const COLOUR: Record<string, BadgeProps["color"]> = {
  erase: "danger",
  "held-back": "warning",
  undecided: "warning",
};

/** Why an item is still there, or why not for longer. */
export function reasonOf(item: ItemView, say: Say): string {
  if (item.because) return say("why-because", { noun: say.code("noun", item.because) });
  return item.fate === "undecided" ? say("why-undecided") : capital(say.code("clock", item.rule));
}

/** What goes first, what is held back next, then the rest in its order: that is what one looks for. */
export const byFate = (items: readonly ItemView[]): ItemView[] => {
  const first = ["erase", "held-back", "undecided"];
  const rank = (item: ItemView) => (first.includes(item.fate) ? first.indexOf(item.fate) : first.length);
  return [...items].sort((one, other) => rank(one) - rank(other));
};

/** "Varför finns detta kvar?" for one item: what becomes of it, the rule, the days and how they were found. */
export function KeptItem({ item, detail }: { item: ItemView; detail?: string | undefined }) {
  const styles = useStyles();
  const say = useSay();
  const calculation = useCalculation(item.steps);
  const reason = reasonOf(item, say);
  const day = item.lastDay;
  return (
    <div className={styles.item} data-testid={`kept-${item.noun}`}>
      <div className={styles.line}>
        <Text className={styles.name}>
          <Text weight="semibold">{say.title("noun", item.noun)}</Text>
          {detail && <span className={styles.dim}>{` · ${detail}`}</span>}
        </Text>
        <Badge appearance="tint" color={COLOUR[item.fate] ?? "informative"}>
          {say.title("fate", item.fate)}
        </Badge>
        {item.proposal && (
          <Badge appearance="tint" color="warning">
            {say("why-proposal")}
          </Badge>
        )}
      </div>
      <div className={styles.line}>
        <Text className={styles.dim}>
          <Unbroken
            text={
              day && item.eraseFrom
                ? say("why-until", { reason, day, erase: item.eraseFrom })
                : day
                  ? say("why-at-most", { reason, day })
                  : say("why-reason", { reason })
            }
          />
        </Text>
        <span className={styles.explain}>{calculation.button}</span>
      </div>
      {calculation.steps}
    </div>
  );
}
