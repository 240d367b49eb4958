import { useQuery } from "@tanstack/react-query";
import { useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Panel } from "../../shared/Panel";
import { Loading } from "../../shared/states";
import { useSay } from "../../wording";
import { ChangePassword } from "./ChangePassword";
import { useColumns } from "./columns";
import { DevicePanel } from "./DevicePanel";
import { RecoveryPanel } from "./RecoveryPanel";
import { RotatePanel } from "./RotatePanel";
import { SlotTable } from "./SlotTable";

/** The ways into the register, one's own among them. */
export function KeysTab() {
  const columns = useColumns();
  const say = useSay();
  const host = useHost();
  const keys = useQuery({ queryKey: ["keys"], queryFn: () => host.listKeys() });
  return (
    <div className={columns.column}>
      <ChangePassword />
      <DevicePanel />
      {keys.data && <RecoveryPanel keys={keys.data} />}
      <Panel title={say("keys-slots")}>
        {keys.isPending && <Loading />}
        {keys.isError && <Failure error={keys.error} again={() => void keys.refetch()} />}
        {keys.data && <SlotTable slots={keys.data.slots} />}
      </Panel>
      {keys.data && <RotatePanel keys={keys.data} />}
    </div>
  );
}
