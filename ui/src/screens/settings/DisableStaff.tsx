import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
} from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type StaffView, useHost } from "../../host/host";
import { useSay } from "../../wording";
import { ConfirmDialog } from "./ConfirmDialog";
import { DoneDialog } from "./DoneDialog";

interface DisableStaffProps {
  one: StaffView;
  close(): void;
  changed(): Promise<void>;
}

/** Somebody leaves. What that takes away, what it does not, and the way to take the rest away too. */
export function DisableStaff({ one, close, changed }: DisableStaffProps) {
  const say = useSay();
  const host = useHost();
  const go = useNavigate();
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <DoneDialog title={say("staff-disabled-title", { user: one.user })} close={close}>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say("staff-rotate-title")}</MessageBarTitle> {say("staff-rotate-body")}
          </MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              onClick={() => {
                close();
                void go({ to: "/settings", search: { tab: "keys" } });
              }}
              data-testid="staff-rotate"
            >
              {say("staff-rotate")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      </DoneDialog>
    );
  }
  return (
    <ConfirmDialog
      title={say("staff-disable-title", { user: one.user })}
      submitLabel={say("staff-disable")}
      run={async (confirm) => {
        await host.disableStaff({ user: one.user, confirm });
        setDone(true);
        await changed();
      }}
      close={close}
    >
      <Text>{say("staff-disable-does")}</Text>
      <Text>{say("staff-disable-not")}</Text>
    </ConfirmDialog>
  );
}
