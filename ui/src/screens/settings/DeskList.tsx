import { Badge, Button } from "@fluentui/react-components";
import { Add20Regular, Delete20Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type DeskView, useHost } from "../../host/host";
import { DataTable } from "../../shared/DataTable";
import { Failure } from "../../shared/Failure";
import { when } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { Loading } from "../../shared/states";
import { useSay } from "../../wording";
import { ConfirmDialog } from "./ConfirmDialog";
import { InviteDesk } from "./InviteDesk";

/** Every desk that takes part, was invited, or was shut out. */
export function DeskList({ changed }: { changed(): Promise<void> }) {
  const say = useSay();
  const host = useHost();
  const desks = useQuery({ queryKey: ["desks", "list"], queryFn: () => host.listDesks() });
  const [inviting, setInviting] = useState(false);
  const [removing, setRemoving] = useState<DeskView | null>(null);
  return (
    <Panel
      title={say("desks-list")}
      actions={
        <Button
          appearance="primary"
          icon={<Add20Regular />}
          onClick={() => setInviting(true)}
          data-testid="desks-invite"
        >
          {say("desks-invite")}
        </Button>
      }
    >
      {desks.isPending && <Loading />}
      {desks.isError && <Failure error={desks.error} again={() => void desks.refetch()} />}
      {desks.data && (
        <DataTable
          bare
          label={say("desks-list")}
          heads={[
            say.title("desk", "name"),
            say.title("desk", "state"),
            say.title("desk", "seen"),
            say.title("desk", "version"),
            say.title("desk", "behind"),
            { unseen: say("desks-remove") },
          ]}
          widths={[undefined, "128px", "144px", "80px", "88px", "48px"]}
          rowTestId="desk-row"
          rows={desks.data.map((desk) => {
            const state = desk.here ? say("desk-here") : say(`desk-is-${desk.state}`);
            return {
              key: desk.id,
              gone: desk.state === "removed",
              keys: { 1: state },
              cells: [
                desk.name,
                <Badge key="state" appearance="tint" color={desk.state === "joined" ? "success" : "informative"}>
                  {state}
                </Badge>,
                desk.seenAt ? when(desk.seenAt) : "–",
                desk.version ?? "–",
                desk.behind ?? "–",
                !desk.here && desk.state !== "removed" && (
                  <Button
                    key="remove"
                    appearance="subtle"
                    icon={<Delete20Regular />}
                    aria-label={say("desks-remove-one", { name: desk.name })}
                    onClick={() => setRemoving(desk)}
                    data-testid="desk-remove"
                  />
                ),
              ],
            };
          })}
        />
      )}
      {inviting && <InviteDesk close={() => setInviting(false)} changed={changed} />}
      {removing && (
        <ConfirmDialog
          title={say("desks-remove-title", { name: removing.name })}
          submitLabel={say("desks-remove")}
          run={async (confirm) => {
            await host.removeDesk({ desk: removing.id, confirm });
            setRemoving(null);
            await changed();
          }}
          close={() => setRemoving(null)}
        >
          {say("desks-remove-does")}
        </ConfirmDialog>
      )}
    </Panel>
  );
}
