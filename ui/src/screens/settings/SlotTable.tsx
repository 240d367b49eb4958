import {
  Badge,
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type SlotView, useHost } from "../../host/host";
import { when } from "../../shared/iso";
import { useSay } from "../../wording";
import { ConfirmDialog } from "./ConfirmDialog";

const useStyles = makeStyles({
  frame: { overflow: "auto" },
  table: { minWidth: "760px", fontVariantNumeric: "tabular-nums" },
  more: { width: "56px" },
});

/** Every way in: whose it is, since when, what a guess at it costs. */
export function SlotTable({ slots }: { slots: readonly SlotView[] }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const [removing, setRemoving] = useState<SlotView | null>(null);
  const nameOf = (slot: SlotView) => slot.user ?? say.title("slot", slot.kind);
  return (
    <div className={styles.frame}>
      <Table className={styles.table} aria-label={say("keys-slots")}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{say("slot-whose")}</TableHeaderCell>
            <TableHeaderCell>{say("slot-kind")}</TableHeaderCell>
            <TableHeaderCell>{say("slot-since")}</TableHeaderCell>
            <TableHeaderCell>{say("slot-used")}</TableHeaderCell>
            <TableHeaderCell>{say("slot-guess")}</TableHeaderCell>
            <TableHeaderCell className={styles.more} aria-label={say("slot-remove-head")} />
          </TableRow>
        </TableHeader>
        <TableBody>
          {slots.map((slot) => (
            <TableRow key={slot.id} data-testid="slot-row">
              <TableCell>{nameOf(slot)}</TableCell>
              <TableCell>
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
              </TableCell>
              <TableCell>{when(slot.created)}</TableCell>
              <TableCell>{slot.lastUsed ? when(slot.lastUsed) : say("slot-never")}</TableCell>
              <TableCell>
                {slot.cost
                  ? say("slot-cost", { mib: Math.round(slot.cost.memoryKib / 1024), passes: slot.cost.passes })
                  : say("slot-random")}
              </TableCell>
              <TableCell>
                <Button
                  appearance="subtle"
                  icon={<Delete20Regular />}
                  aria-label={say("slot-remove", { name: nameOf(slot) })}
                  onClick={() => setRemoving(slot)}
                  data-testid="slot-remove"
                />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
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
    </div>
  );
}
