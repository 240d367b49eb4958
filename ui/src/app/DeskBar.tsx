import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { PlugConnected20Regular, PlugDisconnected20Regular } from "@fluentui/react-icons";
import { when } from "../shared/iso";
import { useSay } from "../wording";
import { useDeskStatus } from "./desks";

const useStyles = makeStyles({
  bar: {
    gridColumn: "1 / -1",
    gridRow: 4,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground4,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  words: { marginLeft: "auto", fontFamily: tokens.fontFamilyMonospace },
});

/** Under every place of a shared register: whether the other desks are there, and where the shared log ends here. */
export function DeskBar() {
  const styles = useStyles();
  const say = useSay();
  const status = useDeskStatus();
  if (!status || status.state === "alone") return null;
  const connected = status.state === "connected";
  const Icon = connected ? PlugConnected20Regular : PlugDisconnected20Regular;
  const time = status.asOf ? when(status.asOf) : say("state-none");
  return (
    <footer className={styles.bar} data-testid="desk-bar" data-state={status.state}>
      <Icon aria-hidden />
      <Text size={200}>{say(`desk-bar-${status.state}`, { time })}</Text>
      {status.words && (
        <Text size={200} className={styles.words} title={say("desk-words-hint")} data-testid="desk-words">
          {status.words}
        </Text>
      )}
    </footer>
  );
}
