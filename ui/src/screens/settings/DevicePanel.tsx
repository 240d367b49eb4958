import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { LaptopPerson20Regular } from "@fluentui/react-icons";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useHost } from "../../host/host";
import { Panel } from "../../shared/Panel";
import { useSay } from "../../wording";
import { ConfirmDialog } from "./ConfirmDialog";
import { useColumns } from "./columns";

type Deed = "bind" | "unbind";

/** One's own password and this computer: bound, a stolen file and the password are not enough. */
export function DevicePanel() {
  const columns = useColumns();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const [deed, setDeed] = useState<Deed | null>(null);
  const [done, setDone] = useState<Deed | null>(null);
  return (
    <Panel title={say("device-title")}>
      <Text>{say("device-body")}</Text>
      {done && (
        <MessageBar intent="success" layout="multiline" data-testid="device-done">
          <MessageBarBody>{say(`device-${done}-done`)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={columns.actions}>
        <Button icon={<LaptopPerson20Regular />} onClick={() => setDeed("bind")} data-testid="device-bind">
          {say("device-bind")}
        </Button>
        <Button onClick={() => setDeed("unbind")} data-testid="device-unbind">
          {say("device-unbind")}
        </Button>
      </div>
      {deed && (
        <ConfirmDialog
          title={say(`device-${deed}`)}
          submitLabel={say(`device-${deed}`)}
          run={async (confirm) => {
            await (deed === "bind" ? host.bindHere(confirm) : host.unbindHere(confirm));
            setDone(deed);
            setDeed(null);
            for (const key of ["keys", "staff", "protection"]) await queries.invalidateQueries({ queryKey: [key] });
          }}
          close={() => setDeed(null)}
        >
          <Text>{say(`device-${deed}-body`)}</Text>
        </ConfirmDialog>
      )}
    </Panel>
  );
}
