import { useNavigate, useSearch } from "@tanstack/react-router";
import { RETENTION_ACCESS } from "../../app/access";
import { Page } from "../../shared/Page";
import { Room } from "../../shared/Room";
import { Tabs } from "../../shared/Tabs";
import { useSay } from "../../wording";
import { HoldsTab } from "./HoldsTab";
import { NoticesTab } from "./NoticesTab";
import { PlansTab } from "./PlansTab";
import { QueueTab } from "./QueueTab";
import { RulesTab } from "./RulesTab";
import { RETENTION_TABS } from "./tabs";

const TABS = { queue: QueueTab, plans: PlansTab, holds: HoldsTab, notices: NoticesTab, rules: RulesTab } as const;

/** What may be erased and what must wait, what was erased, what holds it back, and the rules behind. */
// policy: 22, 23
export function RetentionPlace() {
  const say = useSay();
  const go = useNavigate();
  const { tab = "queue" } = useSearch({ from: "/retention" });
  const Shown = TABS[tab];
  return (
    <Page title={say("nav-retention")}>
      <Tabs
        label={say("nav-retention")}
        names={RETENTION_TABS}
        shown={tab}
        show={(chosen) => void go({ to: "/retention", search: { tab: chosen }, replace: true })}
        word={(name) => say(`retention-tab-${name}`)}
        testId="retention-tab"
        fill
      >
        <Room access={RETENTION_ACCESS[tab]}>
          <Shown />
        </Room>
      </Tabs>
    </Page>
  );
}
