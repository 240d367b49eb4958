import { type Access, MAILINGS_ACCESS } from "../../app/access";
import { useRemembered } from "../../app/whereabouts";
import { BookPanel } from "../../records/BookPanel";
import { Page } from "../../shared/Page";
import { Room } from "../../shared/Room";
import { Tabs } from "../../shared/Tabs";
import { useSay } from "../../wording";
import { DeficientList } from "./DeficientList";
import { MailingPreview } from "./MailingPreview";
import { NewsletterImport } from "./NewsletterImport";
import { Numbers } from "./Numbers";

const TABS = ["list", "deficient", "template", "import", "competition", "segment"] as const;
type TabName = (typeof TABS)[number];

const ACCESS: Partial<Record<TabName, Access>> = MAILINGS_ACCESS;

/** Who is mailed, who not and why; what has to be renewed; what is checked before a mailing goes out. */
export function MailingsPlace() {
  const say = useSay();
  const [tab, setTab] = useRemembered<TabName>("mailings-tab", "list");
  return (
    <Page title={say("mailings-place")}>
      <Tabs
        label={say("mailings-place")}
        names={TABS}
        shown={tab}
        show={setTab}
        word={(name) => say(`mailings-tab-${name}`)}
        testId="mailings"
      >
        <Room access={ACCESS[tab]}>
          {tab === "list" && <MailingPreview />}
          {tab === "list" && <Numbers />}
          {tab === "deficient" && <DeficientList />}
          {tab === "template" && <p>{say("mailings-checklist-lead")}</p>}
          {tab === "import" && <NewsletterImport />}
          {(tab === "template" || tab === "competition" || tab === "segment") && <BookPanel noun={tab} />}
        </Room>
      </Tabs>
    </Page>
  );
}
