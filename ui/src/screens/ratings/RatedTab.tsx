import { Star24Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useSettings } from "../../app/settings";
import { useHost } from "../../host/host";
import { DataTable } from "../../shared/DataTable";
import { Failure } from "../../shared/Failure";
import { Empty, Loading } from "../../shared/states";
import { localeOf, useSay } from "../../wording";
import { FirstOfMany } from "./Summary";

/** More than this is found by search, not by reading. */
const SHOWN = 500;

/** The rated, with average and number. */
export function RatedTab() {
  const say = useSay();
  const host = useHost();
  const go = useNavigate();
  const { language } = useSettings();
  const list = useQuery({ queryKey: ["ratings", "rated"], queryFn: () => host.ratedPeople(0, SHOWN), staleTime: 0 });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failure error={list.error} again={() => void list.refetch()} />;
  if (list.data.people.length === 0) {
    return <Empty icon={<Star24Regular />} title={say("ratings-none")} next={say("ratings-none-next")} />;
  }
  const decimals = new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <>
      <FirstOfMany shown={list.data.people.length} total={list.data.total} />
      <DataTable
        label={say("ratings-tab-people")}
        heads={[say("ratings-contractor"), say("ratings-average"), say("ratings-number")]}
        rowTestId="rated-row"
        rows={list.data.people.map((it) => ({
          key: it.personId,
          open: () => void go({ to: "/people/$id", params: { id: it.personId } }),
          cells: [it.who, it.average === null ? say("ratings-few") : decimals.format(it.average), it.number],
        }))}
      />
    </>
  );
}
