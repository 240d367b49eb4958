import { useQuery, useQueryClient } from "@tanstack/react-query";
import { askDeskStatus } from "../../app/desks";
import { useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Loading } from "../../shared/states";
import { useColumns } from "./columns";
import { DeskList } from "./DeskList";
import { DeskStanding } from "./DeskStanding";
import { DeskUpkeep } from "./DeskUpkeep";
import { SharePanel } from "./SharePanel";

/** Several desks on one register: sharing it, who takes part, and how this one stands. */
export function DesksTab() {
  const columns = useColumns();
  const queries = useQueryClient();
  const asked = useQuery(askDeskStatus(useHost()));
  const changed = async () => {
    await queries.invalidateQueries({ queryKey: ["desks"] });
  };
  if (asked.isPending) return <Loading />;
  if (asked.isError) return <Failure error={asked.error} again={() => void asked.refetch()} />;
  const status = asked.data;
  // A desk that takes nothing more cannot say who takes part by now, nor change it.
  const stopped = status.state === "stopped";
  return (
    <div className={columns.column}>
      {status.state === "alone" ? (
        <SharePanel changed={changed} />
      ) : (
        <>
          <DeskStanding status={status} changed={changed} />
          {!stopped && <DeskList changed={changed} />}
          <DeskUpkeep stopped={stopped} changed={changed} />
        </>
      )}
    </div>
  );
}
