import { Field, MessageBar, MessageBarBody, Switch } from "@fluentui/react-components";
import { useState } from "react";
import { useDraft } from "../../app/drafts";
import { useHost } from "../../host/host";
import { CodeSelect } from "../../shared/CodeSelect";
import { ConfirmField } from "../../shared/ConfirmField";
import { ROLES } from "../../shared/codes";
import { PasswordInput } from "../../shared/PasswordInput";
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
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [own, setOwn] = useState("");
  const { user, role, onThisComputer } = draft.value;
  const differs = again.length > 0 && again !== password;
  const wrong = verb.problem?.code === "wrongPassword" ? say("problem-wrong-password") : undefined;
  const leave = () => {
    draft.drop();
    close();
  };
  const save = () =>
    verb.run(async () => {
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
      ready={Boolean(user.trim() && password && again === password && own)}
      dirty={draft.dirty || Boolean(password)}
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
      <PasswordInput
        label={say("staff-first-password")}
        hint={say("create-password-hint")}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        problem={verb.at("password")}
        testId="staff-password"
      />
      <PasswordInput
        label={say("create-password-again")}
        value={again}
        onChange={setAgain}
        autoComplete="new-password"
        problem={differs ? say("create-password-differs") : undefined}
        testId="staff-password-again"
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
