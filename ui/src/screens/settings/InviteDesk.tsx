import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { type SavedInvitation, useHost } from "../../host/host";
import { CodeGroups } from "../../shared/CodeGroups";
import { TextField } from "../../shared/TextField";
import { useSay } from "../../wording";
import { ConfirmDialog } from "./ConfirmDialog";
import { DoneDialog } from "./DoneDialog";

/** An invitation: a file for the other computer, and a code that is told by another road. */
export function InviteDesk({ close, changed }: { close(): void; changed(): Promise<void> }) {
  const say = useSay();
  const host = useHost();
  const [name, setName] = useState("");
  const [saved, setSaved] = useState<SavedInvitation | null>(null);
  if (saved) {
    return (
      <DoneDialog title={say("desks-invited-title")} close={close}>
        <Text>{say("desks-invited-body", { path: saved.path })}</Text>
        <CodeGroups groups={saved.groups} />
      </DoneDialog>
    );
  }
  return (
    <ConfirmDialog
      title={say("desks-invite")}
      submitLabel={say("desks-invite-submit")}
      ready={name.trim().length > 0}
      run={async (confirm) => {
        const made = await host.inviteDesk({ name: name.trim(), confirm });
        if (!made) return close();
        setSaved(made);
        await changed();
      }}
      close={close}
    >
      <Text>{say("desks-invite-body")}</Text>
      <TextField
        label={say.title("field", "desk-name")}
        hint={say("desks-name-hint")}
        value={name}
        onChange={setName}
        testId="desk-name"
        required
      />
    </ConfirmDialog>
  );
}
