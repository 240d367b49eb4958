import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useId } from "react";
import { Page } from "../../shared/Page";
import { useSay } from "../../wording";
import { HoldsTab } from "./HoldsTab";
import { NoticesTab } from "./NoticesTab";
import { PlansTab } from "./PlansTab";
import { QueueTab } from "./QueueTab";
import { RulesTab } from "./RulesTab";
import { RETENTION_TABS } from "./tabs";

const TABS = { queue: QueueTab, plans: PlansTab, holds: HoldsTab, notices: NoticesTab, rules: RulesTab } as const;

const useStyles = makeStyles({
  tabs: { flexShrink: 0, flexWrap: "wrap", marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: {
    flex: 1,
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    outlineOffset: "2px",
  },
});

/** What may be erased and what must wait, what was erased, what holds it back, and the rules behind. */
// policy: 22, 23
export function RetentionPlace() {
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  const go = useNavigate();
  const { tab = "queue" } = useSearch({ from: "/retention" });
  const Shown = TABS[tab];
  return (
    <Page title={say("nav-retention")}>
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, data) => {
          const chosen = RETENTION_TABS.find((name) => name === data.value);
          if (chosen) void go({ to: "/retention", search: { tab: chosen }, replace: true });
        }}
        aria-label={say("nav-retention")}
      >
        {RETENTION_TABS.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`${id}-${name}`}
            aria-controls={tab === name ? `${id}-panel` : undefined}
            data-testid={`retention-tab-${name}`}
          >
            {say(`retention-tab-${name}`)}
          </Tab>
        ))}
      </TabList>
      <div key={tab} id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tab}`} className={styles.panel}>
        <Shown />
      </div>
    </Page>
  );
}
