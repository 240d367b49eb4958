import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, DismissCircle20Filled, Warning20Filled } from "@fluentui/react-icons";
import { useSay } from "../wording";

const useStyles = makeStyles({
  icon: { flexShrink: 0, lineHeight: 0 },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  attention: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

const ICONS = { ok: CheckmarkCircle20Filled, attention: Warning20Filled, bad: DismissCircle20Filled } as const;

export type Standing = keyof typeof ICONS;

/** How something stands, in shape, colour and word. */
export function StateIcon({ state }: { state: Standing }) {
  const styles = useStyles();
  const say = useSay();
  const Icon = ICONS[state];
  return (
    <span
      className={mergeClasses(styles.icon, styles[state])}
      role="img"
      aria-label={say.code("protection-state", state)}
    >
      <Icon aria-hidden />
    </span>
  );
}
