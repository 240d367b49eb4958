import {
  Avatar,
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  Tooltip,
  tokens,
} from "@fluentui/react-components";
import {
  LocalLanguage20Regular,
  LockClosed20Regular,
  QuestionCircle20Regular,
  Search20Regular,
  ShieldKeyhole20Filled,
  WeatherMoon20Regular,
  WeatherSunny20Regular,
} from "@fluentui/react-icons";
import { isDark } from "../theme";
import { useSay } from "../wording";
import { useDoor, useSession } from "./session";
import { useSettings } from "./settings";
import { chordKey } from "./shortcuts";

const useStyles = makeStyles({
  bar: {
    gridColumn: "1 / -1",
    gridRow: 1,
    display: "grid",
    gridTemplateColumns: "minmax(200px, 1fr) minmax(240px, 480px) minmax(200px, 1fr)",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  brand: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, color: tokens.colorBrandForeground1 },
  name: { color: tokens.colorNeutralForeground1 },
  search: {
    justifyContent: "flex-start",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    width: "100%",
  },
  keys: { marginLeft: "auto", color: "inherit" },
  end: { display: "flex", alignItems: "center", justifyContent: "flex-end", gap: tokens.spacingHorizontalXS },
  who: { marginLeft: tokens.spacingHorizontalS },
});

interface TopBarProps {
  openPalette(): void;
  openHelp(): void;
}

export function TopBar({ openPalette, openHelp }: TopBarProps) {
  const styles = useStyles();
  const say = useSay();
  const session = useSession();
  const { lock } = useDoor();
  const { language, theme, change } = useSettings();
  return (
    <header className={styles.bar} data-section>
      <div className={styles.brand}>
        <ShieldKeyhole20Filled aria-hidden />
        <Text weight="semibold" size={400} className={styles.name}>
          {say("product-name")}
        </Text>
      </div>
      <Button
        className={styles.search}
        icon={<Search20Regular />}
        onClick={openPalette}
        data-testid="palette-open"
        aria-keyshortcuts="Control+K Meta+K"
      >
        {say("palette-open")}
        <Text size={200} className={styles.keys} aria-hidden>
          {chordKey()}K
        </Text>
      </Button>
      <div className={styles.end}>
        <Tooltip content={say("top-language")} relationship="label">
          <Button
            appearance="subtle"
            icon={<LocalLanguage20Regular />}
            onClick={() => change({ language: language === "sv" ? "en" : "sv" })}
            data-testid="top-language"
          />
        </Tooltip>
        <Tooltip content={isDark(theme) ? say("top-light") : say("top-dark")} relationship="label">
          <Button
            appearance="subtle"
            icon={isDark(theme) ? <WeatherSunny20Regular /> : <WeatherMoon20Regular />}
            onClick={() => change({ look: isDark(theme) ? "light" : "dark" })}
            data-testid="top-theme"
          />
        </Tooltip>
        <Tooltip content={say("top-help")} relationship="label">
          <Button appearance="subtle" icon={<QuestionCircle20Regular />} onClick={openHelp} data-testid="help" />
        </Tooltip>
        <Tooltip content={say("top-lock", { keys: `${chordKey()}L` })} relationship="label">
          <Button
            appearance="subtle"
            icon={<LockClosed20Regular />}
            onClick={() => void lock()}
            data-testid="lock"
            aria-keyshortcuts="Control+L Meta+L"
          />
        </Tooltip>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              appearance="transparent"
              className={styles.who}
              aria-label={say("top-who", { user: session.user })}
              data-testid="top-who"
              icon={<Avatar name={session.user} size={28} color="brand" aria-hidden />}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuGroup>
                <MenuGroupHeader>{`${session.user} · ${say.code("role", session.role)}`}</MenuGroupHeader>
                <MenuItem icon={<LockClosed20Regular />} onClick={() => void lock()}>
                  {say("act-lock")}
                </MenuItem>
              </MenuGroup>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
    </header>
  );
}
