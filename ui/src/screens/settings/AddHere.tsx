import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { type StaffView, useHost } from "../../host/host";
import { PasswordInput } from "../../shared/PasswordInput";
import { useSay } from "../../wording";
import { ConfirmDialog } from "./ConfirmDialog";

interface AddHereProps {
  one: StaffView;
  close(): void;
  changed(): Promise<void>;
}

/** A colleague gets a password that opens the register on this computer alone. She changes it herself. */
export function AddHere({ one, close, changed }: AddHereProps) {
  const say = useSay();
  const host = useHost();
  const [password, setPassword] = useState("");
  return (
    <ConfirmDialog
      title={say("device-add-title", { user: one.user })}
      submitLabel={say("device-add")}
      ready={password.length > 0}
      run={async (confirm) => {
        await host.addHere({ user: one.user, password, confirm });
        await changed();
        close();
      }}
      close={close}
    >
      <Text>{say("device-add-body", { user: one.user })}</Text>
      <PasswordInput
        label={say("device-add-password", { user: one.user })}
        hint={say("create-password-hint")}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        testId="device-add-password"
      />
    </ConfirmDialog>
  );
}
