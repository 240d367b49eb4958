import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useRemembered, useScrollMemory } from "../../app/whereabouts";
import type { Dossier } from "../../host/host";
import { useSay } from "../../wording";
import { PersonRatings } from "../ratings/PersonRatings";
import { AgreementsTab } from "./AgreementsTab";
import { ConsentsTab } from "./ConsentsTab";
import { ContactTab } from "./ContactTab";
import { LogTab } from "./LogTab";
import { OverviewTab } from "./OverviewTab";
import { PersonHeader } from "./PersonHeader";
import { RecordsTab } from "./RecordsTab";
import { RequestsTab } from "./RequestsTab";

const TABS = [
  "overview",
  "contact",
  "agreements",
  "consents",
  "messages",
  "ratings",
  "requests",
  "disclosures",
  "log",
] as const;
type TabName = (typeof TABS)[number];

const useStyles = makeStyles({
  page: { flex: 1, minWidth: 0, minHeight: 0, display: "flex", flexDirection: "column" },
  tabs: {
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    flexWrap: "wrap",
  },
  panel: {
    flex: 1,
    minHeight: 0,
    overflow: "auto",
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    outlineOffset: "-2px",
  },
});

export interface TabProps {
  dossier: Dossier;
  changed(next: Dossier): void;
}

interface PersonViewProps extends TabProps {
  changeTask(): void;
}

/** Everything the declared task shows of a person. A tab outside the task is there, and says so. */
export function PersonView({ dossier, changed, changeTask }: PersonViewProps) {
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  const [tab, setTab] = useRemembered<TabName>("person-tab", "overview");
  const scroll = useScrollMemory("person");
  const select = (name: unknown) => setTab(TABS.find((each) => each === name) ?? "overview");
  const props = { dossier, changed };
  return (
    <article className={styles.page} aria-label={say("person-place")}>
      <PersonHeader dossier={dossier} changeTask={changeTask} />
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, data) => select(data.value)}
        aria-label={say("person-tabs")}
      >
        {TABS.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`${id}-tab-${name}`}
            aria-controls={tab === name ? `${id}-panel` : undefined}
            data-testid={`tab-${name}`}
          >
            {say.title("tab", name)}
          </Tab>
        ))}
      </TabList>
      <div
        key={tab}
        ref={scroll}
        id={`${id}-panel`}
        role="tabpanel"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
        tabIndex={0}
        aria-labelledby={`${id}-tab-${tab}`}
        className={styles.panel}
      >
        {tab === "overview" && <OverviewTab dossier={dossier} go={setTab} />}
        {tab === "contact" && <ContactTab {...props} />}
        {tab === "agreements" && <AgreementsTab {...props} />}
        {tab === "consents" && <ConsentsTab {...props} />}
        {tab === "ratings" && <PersonRatings person={dossier.person.id} />}
        {tab === "requests" && <RequestsTab dossier={dossier} />}
        {tab !== "contact" && tab !== "log" && (
          <RecordsTab {...props} tab={tab} below={tab !== "messages" && tab !== "ratings" && tab !== "disclosures"} />
        )}
        {tab === "log" && <LogTab dossier={dossier} />}
      </div>
    </article>
  );
}
