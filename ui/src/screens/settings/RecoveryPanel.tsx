import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { KeyMultiple20Regular, KeyReset20Regular, ShieldCheckmark20Regular } from "@fluentui/react-icons";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDoor, useSession } from "../../app/session";
import { type CodeSheet, type KeysView, useHost } from "../../host/host";
import { Facts } from "../../shared/Facts";
import { when } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { useSay } from "../../wording";
import { ConfirmDialog } from "./ConfirmDialog";
import { useColumns } from "./columns";
import { NewSheets } from "./NewSheets";
import { ProveKit } from "./ProveKit";

type Step = "prove" | "code" | "shares";

/** The way in when a password is lost: when it was tried last, trying it now, and new papers. */
export function RecoveryPanel({ keys }: { keys: KeysView }) {
  const columns = useColumns();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const door = useDoor();
  const session = useSession();
  const [step, setStep] = useState<Step | null>(null);
  const [sheets, setSheets] = useState<readonly CodeSheet[] | null>(null);
  const [proven, setProven] = useState(false);
  const again = async () => {
    for (const key of ["keys", "protection", "today"]) await queries.invalidateQueries({ queryKey: [key] });
  };
  const count = (kind: string) => keys.slots.filter((slot) => slot.kind === kind).length;
  const shared = count("shares") > 0;
  const last = keys.recoveryProvenAt ? when(keys.recoveryProvenAt) : say("recovery-never");
  return (
    <Panel title={say("recovery-panel")}>
      <Text>{say("recovery-panel-body")}</Text>
      <Facts
        facts={[
          [say("recovery-sheets"), String(count("recovery"))],
          [say("recovery-shares"), shared ? say("recovery-shares-of") : say("recovery-shares-none")],
          [say("recovery-proven"), last],
          ...(keys.drill ? [[say("recovery-next"), when(keys.drill.next)] as const] : []),
        ]}
      />
      {keys.drill?.due && (
        <MessageBar intent="warning" layout="multiline" data-testid="drill-due">
          <MessageBarBody>{say("recovery-due")}</MessageBarBody>
        </MessageBar>
      )}
      {proven && (
        <MessageBar intent="success" layout="multiline" data-testid="kit-proven">
          <MessageBarBody>{say("recovery-proven-now")}</MessageBarBody>
        </MessageBar>
      )}
      {sheets && <NewSheets sheets={sheets} next={() => setStep("prove")} />}
      <div className={columns.actions}>
        <Button
          icon={<ShieldCheckmark20Regular />}
          appearance={sheets ? "secondary" : "primary"}
          onClick={() => setStep("prove")}
          data-testid="kit-prove"
        >
          {say("recovery-prove")}
        </Button>
        <Button icon={<KeyReset20Regular />} onClick={() => setStep("code")} data-testid="kit-new">
          {say("recovery-new")}
        </Button>
        <Button icon={<KeyMultiple20Regular />} onClick={() => setStep("shares")} data-testid="shares-new">
          {say("shares-new")}
        </Button>
      </div>
      {step === "prove" && (
        <ProveKit
          shares={sheets ? sheets.length > 1 : shared && count("recovery") === 0}
          both={!sheets && shared && count("recovery") > 0}
          close={() => setStep(null)}
          proven={async () => {
            setStep(null);
            setSheets(null);
            setProven(true);
            door.changed({ ...session, recoveryProven: true });
            await again();
          }}
        />
      )}
      {(step === "code" || step === "shares") && (
        <ConfirmDialog
          title={say(step === "code" ? "recovery-new" : "shares-new")}
          submitLabel={say(step === "code" ? "recovery-new-submit" : "shares-new-submit")}
          run={async (confirm) => {
            setSheets(step === "code" ? [await host.newRecoveryCode(confirm)] : await host.newRecoveryShares(confirm));
            setProven(false);
            setStep(null);
            // A paper that is new is a paper nobody has tried.
            const { session: fresh } = await host.registerStatus();
            if (fresh) door.changed(fresh);
            await again();
          }}
          close={() => setStep(null)}
        >
          <Text>{say(step === "code" ? "recovery-new-body" : "shares-new-body")}</Text>
        </ConfirmDialog>
      )}
    </Panel>
  );
}
