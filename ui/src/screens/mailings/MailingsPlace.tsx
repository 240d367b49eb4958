import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { BookPanel } from "../../records/BookPanel";
import { Page } from "../../shared/Page";
import { useSay } from "../../wording";
import { DeficientList } from "./DeficientList";
import { MailingPreview } from "./MailingPreview";
import { NewsletterImport } from "./NewsletterImport";
import { Numbers } from "./Numbers";

const TABS = ["list", "deficient", "template", "import", "competition", "segment"] as const;
type TabName = (typeof TABS)[number];

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** Who is mailed, who not and why; what has to be renewed; what is checked before a mailing goes out. */
export function MailingsPlace() {
  const styles = useStyles();
  const say = useSay();
  const [tab, setTab] = useState<TabName>("list");
  return (
    <Page title={say("mailings-place")}>
      <TabList
        selectedValue={tab}
        onTabSelect={(_, data) => setTab(TABS.find((name) => name === data.value) ?? "list")}
        aria-label={say("mailings-place")}
      >
        {TABS.map((name) => (
          <Tab key={name} value={name} data-testid={`mailings-${name}`}>
            {say(`mailings-tab-${name}`)}
          </Tab>
        ))}
      </TabList>
      <div key={tab} role="tabpanel" aria-label={say(`mailings-tab-${tab}`)} className={styles.panel}>
        {tab === "list" && <MailingPreview />}
        {tab === "list" && <Numbers />}
        {tab === "deficient" && <DeficientList />}
        {tab === "template" && <p>{say("mailings-checklist-lead")}</p>}
        {tab === "import" && <NewsletterImport />}
        {(tab === "template" || tab === "competition" || tab === "segment") && <BookPanel noun={tab} />}
      </div>
    </Page>
  );
}
