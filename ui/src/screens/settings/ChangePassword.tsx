import { Button, MessageBar, MessageBarBody, Spinner, Text } from "@fluentui/react-components";
import { Password20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useHost } from "../../host/host";
import { ConfirmField } from "../../shared/ConfirmField";
import { isTwice, NewPassword, NOTHING_TYPED } from "../../shared/NewPassword";
import { Panel } from "../../shared/Panel";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { useColumns } from "./columns";

/** One's own password. Everybody may; the old one opens nothing afterwards. */
export function ChangePassword() {
  const columns = useColumns();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <Panel title={say("keys-own")}>
      <Text>{say("keys-own-body")}</Text>
      {done && (
        <MessageBar intent="success" layout="multiline" data-testid="password-changed">
          <MessageBarBody>{say("keys-own-done")}</MessageBarBody>
        </MessageBar>
      )}
      {open ? (
        <PasswordForm
          close={() => setOpen(false)}
          changed={() => {
            setOpen(false);
            setDone(true);
          }}
        />
      ) : (
        <div className={columns.actions}>
          <Button
            icon={<Password20Regular />}
            data-testid="password-change"
            onClick={() => {
              setDone(false);
              setOpen(true);
            }}
          >
            {say("keys-own-change")}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function PasswordForm({ close, changed }: { close(): void; changed(): void }) {
  const columns = useColumns();
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const [own, setOwn] = useState("");
  const [typed, type] = useState(NOTHING_TYPED);
  const wrong = verb.problem?.code === "wrongPassword" ? say("problem-wrong-password") : undefined;
  const rest = wrong ? null : verb.besides(["password"]);
  return (
    <form
      className={columns.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void verb.run(async () => {
          await host.changeOwnPassword({ confirm: { password: own }, newPassword: typed.password });
          changed();
        });
      }}
    >
      {rest && <ProblemBar error={rest} />}
      <ConfirmField value={own} onChange={setOwn} problem={wrong} autoFocus />
      <NewPassword
        label={say("recovery-new-password")}
        typed={typed}
        type={type}
        problem={verb.at("password")}
        testId="password-new"
      />
      <div className={columns.actions}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={verb.busy || !own || !isTwice(typed)}
          icon={verb.busy ? <Spinner size="tiny" /> : undefined}
          data-testid="password-submit"
        >
          {say("keys-own-change")}
        </Button>
        <Button onClick={close}>{say("act-cancel")}</Button>
      </div>
    </form>
  );
}
