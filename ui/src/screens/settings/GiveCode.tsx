import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { type CodeSheet, type StaffView, useHost } from "../../host/host";
import { useSay } from "../../wording";
import { ConfirmDialog } from "./ConfirmDialog";
import { DoneDialog } from "./DoneDialog";
import { NewSheets } from "./NewSheets";

interface GiveCodeProps {
  one: StaffView;
  close(): void;
  changed(): Promise<void>;
}

/** Somebody has forgotten her password: a code to come in with once, and then to choose another. */
export function GiveCode({ one, close, changed }: GiveCodeProps) {
  const say = useSay();
  const host = useHost();
  const [sheet, setSheet] = useState<CodeSheet | null>(null);
  if (sheet) {
    return (
      <DoneDialog title={say("code-title", { user: one.user })} close={close}>
        <NewSheets sheets={[sheet]} />
      </DoneDialog>
    );
  }
  return (
    <ConfirmDialog
      title={say("code-title", { user: one.user })}
      submitLabel={say("code-submit")}
      run={async (confirm) => {
        setSheet(await host.giveOneTimeCode({ user: one.user, confirm }));
        await changed();
      }}
      close={close}
    >
      <Text>{say("code-body")}</Text>
    </ConfirmDialog>
  );
}
