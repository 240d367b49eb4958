import { makeStyles, tokens } from "@fluentui/react-components";
import { useRemembered, useScrollMemory } from "../../app/whereabouts";
import type { Dossier } from "../../host/host";
import { Tabs } from "../../shared/Tabs";
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
    // All of them in one row, also in a narrow window.
    "@container (max-width: 911px)": {
      padding: `0 ${tokens.spacingHorizontalM}`,
      "& [role=tab]": { paddingLeft: tokens.spacingHorizontalSNudge, paddingRight: tokens.spacingHorizontalSNudge },
    },
  },
  panel: {
    flex: 1,
    minHeight: 0,
    overflow: "auto",
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
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
  const [tab, setTab] = useRemembered<TabName>("person-tab", "overview");
  const scroll = useScrollMemory("person");
  const props = { dossier, changed };
  return (
    <article className={styles.page} aria-label={say("person-place")}>
      <PersonHeader dossier={dossier} changeTask={changeTask} />
      <Tabs
        label={say("person-tabs")}
        names={TABS}
        shown={tab}
        show={setTab}
        word={(name) => say.title("tab", name)}
        testId="tab"
        classes={styles}
        scroll={scroll}
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
      </Tabs>
    </article>
  );
}
