import { Badge, Button, Text } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type SlotView, useHost } from "../../host/host";
import { DataTable } from "../../shared/DataTable";
import { when } from "../../shared/iso";
import { useSay } from "../../wording";
import { ConfirmDialog } from "./ConfirmDialog";

/** Every way in: whose it is, since when, what a guess at it costs. */
export function SlotTable({ slots }: { slots: readonly SlotView[] }) {
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const [removing, setRemoving] = useState<SlotView | null>(null);
  const nameOf = (slot: SlotView) => slot.user ?? say.title("slot", slot.kind);
  return (
    <>
      <DataTable
        bare
        least={760}
        label={say("keys-slots")}
        heads={[
          ...["whose", "kind", "since", "used", "guess"].map((head) => say(`slot-${head}`)),
          { unseen: say("slot-remove-head") },
        ]}
        widths={[undefined, undefined, undefined, undefined, undefined, "56px"]}
        rowTestId="slot-row"
        rows={slots.map((slot) => ({
          key: slot.id,
          keys: { 1: say.title("slot", slot.kind), 3: slot.lastUsed },
          cells: [
            nameOf(slot),
            <Kind key="kind" slot={slot} />,
            when(slot.created),
            slot.lastUsed ? when(slot.lastUsed) : say("slot-never"),
            slot.cost
              ? say("slot-cost", { mib: Math.round(slot.cost.memoryKib / 1024), passes: slot.cost.passes })
              : say("slot-random"),
            <Button
              key="remove"
              appearance="subtle"
              icon={<Delete20Regular />}
              aria-label={say("slot-remove", { name: nameOf(slot) })}
              onClick={() => setRemoving(slot)}
              data-testid="slot-remove"
            />,
          ],
        }))}
      />
      {removing && (
        <ConfirmDialog
          title={say("slot-remove", { name: nameOf(removing) })}
          submitLabel={say("slot-remove-submit")}
          run={async (confirm) => {
            await host.removeSlot({ slot: removing.id, confirm });
            setRemoving(null);
            for (const key of ["keys", "staff", "protection"]) await queries.invalidateQueries({ queryKey: [key] });
          }}
          close={() => setRemoving(null)}
        >
          <Text>{say("slot-remove-body")}</Text>
        </ConfirmDialog>
      )}
    </>
  );
}

/** What it is opened by, and what is special about it. */
function Kind({ slot }: { slot: SlotView }) {
  const say = useSay();
  return (
    <>
      {say.title("slot", slot.kind)}{" "}
      {slot.oneTime && (
        <Badge appearance="tint" color="warning">
          {say("slot-one-time")}
        </Badge>
      )}
      {slot.deviceBound && (
        <Badge appearance="tint" color="brand">
          {say("slot-bound")}
        </Badge>
      )}
    </>
  );
}
