import { Button, Switch } from "@fluentui/react-components";
import { Add20Regular, ArrowUpload20Regular, Star24Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useRemembered } from "../../app/whereabouts";
import { useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Page } from "../../shared/Page";
import { Empty, Loading } from "../../shared/states";
import { Tabs } from "../../shared/Tabs";
import { useMay } from "../../shared/useMay";
import { useSay } from "../../wording";
import { AssignmentsTab } from "./AssignmentsTab";
import { DisputeTable } from "./DisputeTable";
import { NewDispute } from "./NewDispute";
import { OverviewTab } from "./OverviewTab";
import { RatedTab } from "./RatedTab";
import { RatingImport } from "./RatingImport";

const TABS = ["disputes", "people", "requests", "overview"] as const;
type TabName = (typeof TABS)[number];

/** Ratings: the manager's queue of disputes, the rated, the questions, and figures. */
// policy: 43, 52
export function RatingsPlace() {
  const say = useSay();
  const [tab, setTab] = useRemembered<TabName>("ratings-tab", "disputes");
  const may = useMay("write-ratings");
  const [open, setOpen] = useRemembered<"dispute" | "import" | null>("ratings-open", null);
  return (
    <Page
      title={say("nav-ratings")}
      actions={
        may && (
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
        )
      }
    >
      <Tabs
        label={say("nav-ratings")}
        names={TABS}
        shown={tab}
        show={setTab}
        word={(name) => say(`ratings-tab-${name}`)}
        testId="ratings-tab"
      >
        {tab === "disputes" && <DisputesTab />}
        {tab === "people" && <RatedTab />}
        {tab === "requests" && <AssignmentsTab />}
        {tab === "overview" && <OverviewTab />}
      </Tabs>
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
