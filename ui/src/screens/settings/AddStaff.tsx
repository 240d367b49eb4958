import { Field, MessageBar, MessageBarBody, Switch } from "@fluentui/react-components";
import { useState } from "react";
import { useDraft } from "../../app/drafts";
import { useHost } from "../../host/host";
import { CodeSelect } from "../../shared/CodeSelect";
import { ConfirmField } from "../../shared/ConfirmField";
import { ROLES } from "../../shared/codes";
import { isTwice, NewPassword, NOTHING_TYPED } from "../../shared/NewPassword";
import { SideForm } from "../../shared/SideForm";
import { TextField } from "../../shared/TextField";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";

const FIRST = { user: "", role: "customer-service", onThisComputer: false };

interface AddStaffProps {
  close(): void;
  changed(): Promise<void>;
}

/** Somebody new, who types her own password. Name and role are kept as a draft; passwords never are. */
export function AddStaff({ close, changed }: AddStaffProps) {
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const draft = useDraft("new-staff", FIRST);
  const [typed, type] = useState(NOTHING_TYPED);
  const [own, setOwn] = useState("");
  const { user, role, onThisComputer } = draft.value;
  const wrong = verb.problem?.code === "wrongPassword" ? say("problem-wrong-password") : undefined;
  const leave = () => {
    draft.drop();
    close();
  };
  const save = () =>
    verb.run(async () => {
      const { password } = typed;
      await host.addStaff({ user: user.trim(), role, password, onThisComputer, confirm: { password: own } });
      draft.drop();
      close();
      await changed();
    });
  return (
    <SideForm
      title={say("staff-add")}
      submitLabel={say("staff-add-submit")}
      submitTestId="staff-add-submit"
      busy={verb.busy}
      ready={Boolean(user.trim() && isTwice(typed) && own)}
      dirty={draft.dirty || Boolean(typed.password)}
      forget={draft.drop}
      problem={wrong ? null : verb.besides(["name", "password", "role"])}
      submit={() => void save()}
      close={leave}
    >
      <TextField
        label={say("unlock-user")}
        hint={say("create-admin-hint")}
        value={user}
        onChange={(name) => draft.change({ user: name })}
        problem={verb.at("name")}
        testId="staff-user"
        required
        autoFocus
      />
      <CodeSelect
        label={say.title("field", "role")}
        hint={say("staff-role-hint")}
        prefix="role"
        codes={ROLES}
        value={role}
        onChange={(chosen) => draft.change({ role: chosen })}
        problem={verb.at("role")}
      />
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{say("staff-own-password")}</MessageBarBody>
      </MessageBar>
      <NewPassword
        label={say("staff-first-password")}
        typed={typed}
        type={type}
        problem={verb.at("password")}
        testId="staff-password"
      />
      <Field hint={say("staff-here-hint")}>
        <Switch
          checked={onThisComputer}
          label={say("staff-here")}
          onChange={(_, data) => draft.change({ onThisComputer: data.checked })}
        />
      </Field>
      <ConfirmField value={own} onChange={setOwn} problem={wrong} />
    </SideForm>
  );
}
