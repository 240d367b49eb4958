import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { type StaffView, useHost } from "../../host/host";
import { CodeSelect } from "../../shared/CodeSelect";
import { ROLES } from "../../shared/codes";
import { useMeanwhile } from "../../shared/useMeanwhile";
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
  const [begun, goOn] = useState({ role: one.role });
  const look = async () => ({ role: (await host.listStaff()).find((each) => each.user === one.user)?.role ?? "" });
  const meanwhile = useMeanwhile<{ role: string }>({
    draft: { begun, goOn, value: { role }, change: (part) => part.role && setRole(part.role) },
    look,
    lines: (it) => [[say.title("field", "role"), it.role && say.title("role", it.role)]],
    of: () => ({ verb: "staff.role" }),
    leave: close,
  });
  return (
    <ConfirmDialog
      title={say("staff-role-title", { user: one.user })}
      submitLabel={say("staff-role")}
      ready={role !== one.role}
      run={(confirm) =>
        meanwhile.guard(async () => {
          await host.setStaffRole({ user: one.user, role, confirm }, begun.role);
          close();
          await changed();
        })
      }
      close={close}
    >
      {meanwhile.told}
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
