import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { type StaffView, useHost } from "../../host/host";
import { CodeSelect } from "../../shared/CodeSelect";
import { ROLES } from "../../shared/codes";
import { useSay } from "../../wording";
import { ConfirmDialog } from "./ConfirmDialog";

interface SetRoleProps {
  one: StaffView;
  close(): void;
  changed(): Promise<void>;
}

/** Another role for somebody. */
export function SetRole({ one, close, changed }: SetRoleProps) {
  const say = useSay();
  const host = useHost();
  const [role, setRole] = useState(one.role);
  return (
    <ConfirmDialog
      title={say("staff-role-title", { user: one.user })}
      submitLabel={say("staff-role")}
      ready={role !== one.role}
      run={async (confirm) => {
        await host.setStaffRole({ user: one.user, role, confirm });
        close();
        await changed();
      }}
      close={close}
    >
      <Text>{say("staff-role-body")}</Text>
      <CodeSelect
        label={say.title("field", "role")}
        hint={say(`role-does-${role}`)}
        prefix="role"
        codes={ROLES}
        value={role}
        onChange={setRole}
      />
    </ConfirmDialog>
  );
}
