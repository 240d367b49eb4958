import {
  Button,
  Combobox,
  Divider,
  Field,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Option,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useDoor } from "../../app/session";
import { type RegisterLocked, type RegisterStatus, useHost } from "../../host/host";
import { PasswordInput } from "../../shared/PasswordInput";
import { useWork } from "../../shared/useWork";
import { useSay } from "../../wording";
import { DemoButton } from "./DemoButton";
import { Frame } from "./Frame";
import { OpeningBar, OpeningProblem } from "./OpeningBar";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  forgotten: { alignSelf: "center" },
});

interface PasswordFormProps {
  status: RegisterStatus;
  /** Why the register locked by itself, if it did. */
  told: RegisterLocked | null;
  forgotten(): void;
}

export function PasswordForm({ status, told, forgotten }: PasswordFormProps) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const { opened } = useDoor();
  const only = status.users.length === 1 ? status.users[0] : undefined;
  const [user, setUser] = useState(only ?? "");
  const [password, setPassword] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const verb = useWork();
  const submit = async () => {
    const done = await verb.run(async () => opened(await host.unlock({ user: user.trim(), password })));
    if (done) return;
    // The button that breaks it off is gone, and the focus with it.
    field.current?.focus();
    field.current?.select();
  };
  return (
    <Frame title={say("product-name")} under={status.demo ? say("unlock-demo-register") : say("unlock-under")}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {told && (
          <MessageBar intent={told.draftsLost ? "warning" : "info"} layout="multiline" data-testid="locked-why">
            <MessageBarBody>{told.draftsLost ? say("locked-drafts-lost") : say(`locked-${told.why}`)}</MessageBarBody>
          </MessageBar>
        )}
        <OpeningProblem problem={verb.problem} testId="unlock-problem" />
        <Field label={say("unlock-user")}>
          <Combobox
            freeform
            value={user}
            selectedOptions={[user]}
            autoFocus={!only}
            onChange={(event) => setUser(event.target.value)}
            onOptionSelect={(_, data) => setUser(data.optionValue ?? "")}
            expandIcon={status.users.length > 1 ? undefined : null}
            data-testid="unlock-user"
          >
            {status.users.map((name) => (
              <Option key={name}>{name}</Option>
            ))}
          </Combobox>
        </Field>
        <PasswordInput
          label={say("unlock-password")}
          value={password}
          onChange={setPassword}
          autoFocus={Boolean(only)}
          autoComplete="current-password"
          testId="unlock-password"
          inputRef={field}
        />
        <Button
          type="submit"
          size="large"
          appearance="primary"
          disabledFocusable={verb.busy || !user.trim() || !password}
          icon={verb.busy ? <Spinner size="tiny" /> : undefined}
          data-testid="unlock-submit"
        >
          {verb.busy ? say("unlock-working") : say("unlock-submit")}
        </Button>
        <OpeningBar work={verb} />
        <Link as="button" type="button" className={styles.forgotten} onClick={forgotten} data-testid="unlock-forgotten">
          {say("unlock-forgotten")}
        </Link>
      </form>
      {status.demo && (
        <>
          <Divider>{say("unlock-or")}</Divider>
          <DemoButton />
        </>
      )}
    </Frame>
  );
}
