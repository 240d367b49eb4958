import { Button, makeStyles, Switch, Tab, TabList, tokens } from "@fluentui/react-components";
import { Add20Regular, ArrowUpload20Regular, Star24Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useRemembered } from "../../app/whereabouts";
import { useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Page } from "../../shared/Page";
import { Empty, Loading } from "../../shared/states";
import { useSay } from "../../wording";
import { AssignmentsTab } from "./AssignmentsTab";
import { DisputeTable } from "./DisputeTable";
import { NewDispute } from "./NewDispute";
import { OverviewTab } from "./OverviewTab";
import { RatedTab } from "./RatedTab";
import { RatingImport } from "./RatingImport";

const TABS = ["disputes", "people", "requests", "overview"] as const;
type TabName = (typeof TABS)[number];

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, outlineOffset: "2px", minHeight: 0 },
});

/** Ratings: the manager's queue of disputes, the rated, the questions, and figures. */
// policy: 43, 52
export function RatingsPlace() {
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  const [tab, setTab] = useRemembered<TabName>("ratings-tab", "disputes");
  const [open, setOpen] = useState<"dispute" | "import" | null>(null);
  return (
    <Page
      title={say("nav-ratings")}
      actions={
        <>
          <Button icon={<ArrowUpload20Regular />} onClick={() => setOpen("import")} data-testid="ratings-import">
            {say("ratings-import")}
          </Button>
          <Button
            appearance="primary"
            icon={<Add20Regular />}
            onClick={() => setOpen("dispute")}
            data-testid="dispute-new"
          >
            {say("dispute-new")}
          </Button>
        </>
      }
    >
      <TabList
        selectedValue={tab}
        onTabSelect={(_, data) => setTab(TABS.find((name) => name === data.value) ?? "disputes")}
        aria-label={say("nav-ratings")}
      >
        {TABS.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`${id}-${name}`}
            aria-controls={tab === name ? `${id}-panel` : undefined}
            data-testid={`ratings-tab-${name}`}
          >
            {say(`ratings-tab-${name}`)}
          </Tab>
        ))}
      </TabList>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tab}`} className={styles.panel}>
        {tab === "disputes" && <DisputesTab />}
        {tab === "people" && <RatedTab />}
        {tab === "requests" && <AssignmentsTab />}
        {tab === "overview" && <OverviewTab />}
      </div>
      {open === "dispute" && <NewDispute close={() => setOpen(null)} />}
      {open === "import" && <RatingImport close={() => setOpen(null)} />}
    </Page>
  );
}

function DisputesTab() {
  const say = useSay();
  const host = useHost();
  const [all, setAll] = useRemembered("disputes-all", false);
  const list = useQuery({ queryKey: ["disputes", "list", all], queryFn: () => host.listDisputes(all), staleTime: 0 });
  return (
    <>
      <div>
        <Switch label={say("dispute-all")} checked={all} onChange={(_, data) => setAll(data.checked)} />
      </div>
      {list.isPending && <Loading />}
      {list.isError && <Failure error={list.error} again={() => void list.refetch()} />}
      {list.data &&
        (list.data.length === 0 ? (
          <Empty icon={<Star24Regular />} title={say("dispute-none")} next={say("dispute-none-next")} />
        ) : (
          <DisputeTable disputes={list.data} />
        ))}
    </>
  );
}
