import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { DocumentPdf20Regular, KeyReset20Regular, ShieldCheckmark20Regular } from "@fluentui/react-icons";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type KeysView, useHost } from "../../host/host";
import { CodeGroups } from "../../shared/CodeGroups";
import { Facts } from "../../shared/Facts";
import { when } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { ConfirmDialog } from "./ConfirmDialog";
import { useColumns } from "./columns";
import { ProveKit } from "./ProveKit";

/** The way in when a password is lost: when it was tried last, trying it now, and a new one. */
export function RecoveryPanel({ keys }: { keys: KeysView }) {
  const columns = useColumns();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const [step, setStep] = useState<"prove" | "new" | null>(null);
  const [groups, setGroups] = useState<string[] | null>(null);
  const [proven, setProven] = useState(false);
  const again = async () => {
    for (const key of ["keys", "protection", "today"]) await queries.invalidateQueries({ queryKey: [key] });
  };
  const sheets = keys.slots.filter((slot) => slot.kind === "recovery").length;
  const shares = keys.slots.filter((slot) => slot.kind === "shares").length;
  return (
    <Panel title={say("recovery-panel")}>
      <Text>{say("recovery-panel-body")}</Text>
      <Facts
        facts={[
          [say("recovery-sheets"), String(sheets)],
          [say("recovery-shares"), String(shares)],
          [say("recovery-proven"), keys.recoveryProvenAt ? when(keys.recoveryProvenAt) : say("recovery-never")],
        ]}
      />
      {proven && (
        <MessageBar intent="success" layout="multiline" data-testid="kit-proven">
          <MessageBarBody>{say("recovery-proven-now")}</MessageBarBody>
        </MessageBar>
      )}
      {groups && <NewCode groups={groups} next={() => setStep("prove")} />}
      <div className={columns.actions}>
        <Button
          icon={<ShieldCheckmark20Regular />}
          appearance={groups ? "secondary" : "primary"}
          onClick={() => setStep("prove")}
          data-testid="kit-prove"
        >
          {say("recovery-prove")}
        </Button>
        <Button icon={<KeyReset20Regular />} onClick={() => setStep("new")} data-testid="kit-new">
          {say("recovery-new")}
        </Button>
      </div>
      {step === "prove" && (
        <ProveKit
          close={() => setStep(null)}
          proven={async () => {
            setStep(null);
            setGroups(null);
            setProven(true);
            await again();
          }}
        />
      )}
      {step === "new" && (
        <ConfirmDialog
          title={say("recovery-new")}
          submitLabel={say("recovery-new-submit")}
          run={async (confirm) => {
            setGroups(await host.newRecoveryCode(confirm));
            setProven(false);
            setStep(null);
            await again();
          }}
          close={() => setStep(null)}
        >
          <Text>{say("recovery-new-body")}</Text>
        </ConfirmDialog>
      )}
    </Panel>
  );
}

/** A code that has just been made: shown once, saved, and then proven from the paper. */
function NewCode({ groups, next }: { groups: readonly string[]; next(): void }) {
  const columns = useColumns();
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const [path, setPath] = useState<string | null>(null);
  const save = () =>
    verb.run(async () => {
      const saved = await host.saveRecoverySheet();
      if (saved) setPath(saved.path);
    });
  return (
    <div className={columns.form}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{say("kit-body")}</MessageBarBody>
      </MessageBar>
      {verb.problem && <ProblemBar error={verb.problem} />}
      <CodeGroups groups={groups} />
      {path && <Text role="status">{say("saved-at", { path })}</Text>}
      <div className={columns.actions}>
        <Button icon={<DocumentPdf20Regular />} onClick={() => void save()} disabledFocusable={verb.busy}>
          {say("kit-save")}
        </Button>
        <Button appearance="primary" disabled={!path} onClick={next} data-testid="kit-next">
          {say("kit-next")}
        </Button>
      </div>
    </div>
  );
}
