import { Button, Link, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useDoor } from "../../app/session";
import { useHost } from "../../host/host";
import { CodeInput } from "../../shared/CodeInput";
import { isTwice, NewPassword, NOTHING_TYPED } from "../../shared/NewPassword";
import { TextField } from "../../shared/TextField";
import { useWork } from "../../shared/useWork";
import { useSay } from "../../wording";
import { Frame } from "./Frame";
import { OpeningBar, OpeningProblem } from "./OpeningBar";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  actions: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
});

/** In with the recovery sheet, and a new password at once. */
export function RecoveryForm({ users, back }: { users: string[]; back(): void }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const { opened } = useDoor();
  const verb = useWork();
  const submit = useRef<HTMLButtonElement>(null);
  const [user, setUser] = useState(users[0] ?? "");
  const [shares, setShares] = useState(false);
  const [code, setCode] = useState("");
  const [second, setSecond] = useState("");
  const [typed, type] = useState(NOTHING_TYPED);
  const rest = verb.besides(["password"]);
  const unlock = async () => {
    const done = await verb.run(async () => {
      const who = { user: user.trim(), newPassword: typed.password };
      opened(
        await (shares
          ? host.unlockWithShares({ first: code, second, ...who })
          : host.unlockWithRecovery({ code, ...who })),
      );
    });
    // The button that breaks it off is gone, and the focus with it.
    if (!done) submit.current?.focus();
  };
  return (
    <Frame title={say("recovery-title")} under={say("recovery-under")}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <OpeningProblem problem={rest} testId="recovery-problem" />
        <CodeInput value={code} onChange={setCode} label={shares ? say("share-first") : undefined} autoFocus />
        {shares && <CodeInput value={second} onChange={setSecond} label={say("share-second")} testId="share-second" />}
        <Link as="button" type="button" onClick={() => setShares(!shares)} data-testid="recovery-shares">
          {say(shares ? "prove-with-code" : "prove-with-shares")}
        </Link>
        <TextField label={say("unlock-user")} value={user} onChange={setUser} />
        <NewPassword
          label={say("recovery-new-password")}
          typed={typed}
          type={type}
          problem={verb.at("password")}
          testId="recovery-password"
        />
        <OpeningBar work={verb} />
        <div className={styles.actions}>
          <Button onClick={back} data-testid="recovery-back">
            {say("act-back")}
          </Button>
          <Button
            type="submit"
            ref={submit}
            appearance="primary"
            disabledFocusable={verb.busy || !code || (shares && !second) || !user.trim() || !isTwice(typed)}
            icon={verb.busy ? <Spinner size="tiny" /> : undefined}
          >
            {say("recovery-submit")}
          </Button>
        </div>
      </form>
    </Frame>
  );
}
