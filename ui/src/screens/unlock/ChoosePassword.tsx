import { Button, MessageBar, MessageBarBody, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useDoor } from "../../app/session";
import { type SessionView, useHost } from "../../host/host";
import { isTwice, NewPassword, NOTHING_TYPED } from "../../shared/NewPassword";
import { PasswordInput } from "../../shared/PasswordInput";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { Frame } from "./Frame";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  actions: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
});

/** In with a one-time code: nothing else is open before she has a password only she knows. */
export function ChoosePassword({ session }: { session: SessionView }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const { opened, lock } = useDoor();
  const verb = useVerb();
  const [code, setCode] = useState("");
  const [typed, type] = useState(NOTHING_TYPED);
  const wrong = verb.problem?.code === "wrongPassword" ? say("choose-code-wrong") : undefined;
  const rest = wrong ? null : verb.besides(["password"]);
  const choose = () =>
    verb.run(async () => {
      await host.changeOwnPassword({ confirm: { password: code }, newPassword: typed.password });
      opened({ ...session, mustChangePassword: false });
    });
  return (
    <Frame title={say("choose-title")} under={say("choose-under", { user: session.user })}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void choose();
        }}
      >
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say("choose-body")}</MessageBarBody>
        </MessageBar>
        {rest && <ProblemBar error={rest} />}
        <PasswordInput
          label={say("choose-code")}
          value={code}
          onChange={setCode}
          autoComplete="current-password"
          problem={wrong}
          testId="choose-code"
          autoFocus
        />
        <NewPassword
          label={say("recovery-new-password")}
          typed={typed}
          type={type}
          problem={verb.at("password")}
          testId="choose-password"
        />
        <div className={styles.actions}>
          <Button onClick={() => void lock()}>{say("act-cancel")}</Button>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={verb.busy || !code || !isTwice(typed)}
            icon={verb.busy ? <Spinner size="tiny" /> : undefined}
            data-testid="choose-submit"
          >
            {say("choose-submit")}
          </Button>
        </div>
      </form>
    </Frame>
  );
}
