import { useQueryClient } from "@tanstack/react-query";
import { useDeskStatus } from "../../app/desks";
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
  const status = useDeskStatus();
  const changed = async () => {
    await queries.invalidateQueries({ queryKey: ["desks"] });
  };
  if (!status) return <Loading />;
  return (
    <div className={columns.column}>
      {status.state === "alone" ? (
        <SharePanel changed={changed} />
      ) : (
        <>
          <DeskStanding status={status} changed={changed} />
          <DeskList changed={changed} />
          <DeskUpkeep stopped={status.state === "stopped"} changed={changed} />
        </>
      )}
    </div>
  );
}
