import { makeStyles, tokens } from "@fluentui/react-components";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { SETTINGS_ACCESS } from "../../app/access";
import { useScrollMemory } from "../../app/whereabouts";
import { Room } from "../../shared/Room";
import { Tabs } from "../../shared/Tabs";
import { useSay } from "../../wording";
import { AboutTab } from "./AboutTab";
import { BackupsTab } from "./BackupsTab";
import { DesksTab } from "./DesksTab";
import { DigestTab } from "./DigestTab";
import { ImportsTab } from "./ImportsTab";
import { KeysTab } from "./KeysTab";
import { LettersTab } from "./LettersTab";
import { LooksTab } from "./LooksTab";
import { OrganisationTab } from "./OrganisationTab";
import { ProtectionTab } from "./ProtectionTab";
import { RatingRulesTab } from "./RatingRulesTab";
import { RemindersTab } from "./RemindersTab";
import { RulesTab } from "./RulesTab";
import { StaffTab } from "./StaffTab";
import { SETTINGS_TABS } from "./tabs";

const TABS = {
  looks: LooksTab,
  organisation: OrganisationTab,
  staff: StaffTab,
  keys: KeysTab,
  desks: DesksTab,
  protection: ProtectionTab,
  backups: BackupsTab,
  reminders: RemindersTab,
  digest: DigestTab,
  letters: LettersTab,
  rules: RulesTab,
  ratings: RatingRulesTab,
  imports: ImportsTab,
  about: AboutTab,
} as const;

const useStyles = makeStyles({
  page: { flex: 1, minWidth: 0, minHeight: 0, display: "flex", flexDirection: "column" },
  head: {
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "& h1": {
      margin: 0,
      fontSize: tokens.fontSizeBase500,
      lineHeight: tokens.lineHeightBase500,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  // Beside the page and not over it: more tabs than fit into one row would wander with the language and the type.
  body: { flex: 1, minHeight: 0, display: "flex" },
  tabs: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    width: `calc(14.5 * ${tokens.fontSizeBase300})`,
    "& [role=tab]": { textAlign: "start" },
    boxSizing: "border-box",
    overflow: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  panel: {
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    overflow: "auto",
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
  },
});

/** Whose register it is, who may open it, how it is kept, and how the window looks. */
export function SettingsPlace() {
  const styles = useStyles();
  const say = useSay();
  const go = useNavigate();
  const { tab = "looks" } = useSearch({ from: "/settings" });
  const scroll = useScrollMemory("settings");
  const Body = TABS[tab];
  return (
    <section className={styles.page} aria-label={say("nav-settings")}>
      <header className={styles.head}>
        <h1>{say("nav-settings")}</h1>
      </header>
      <div className={styles.body}>
        <Tabs
          label={say("nav-settings")}
          names={SETTINGS_TABS}
          shown={tab}
          show={(chosen) => void go({ to: "/settings", search: { tab: chosen }, replace: true })}
          word={(name) => say(`settings-tab-${name}`)}
          testId="settings"
          vertical
          classes={styles}
          scroll={scroll}
        >
          <Room access={SETTINGS_ACCESS[tab]}>
            <Body />
          </Room>
        </Tabs>
      </div>
    </section>
  );
}
