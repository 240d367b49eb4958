import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { type CreatedRegister, useHost } from "../../host/host";
import { CodeInput } from "../../shared/CodeInput";
import { FolderWarnings } from "../../shared/FolderWarnings";
import { PasswordInput } from "../../shared/PasswordInput";
import { ProblemBar } from "../../shared/states";
import { TextField } from "../../shared/TextField";
import { useWork } from "../../shared/useWork";
import { WorkBar } from "../../shared/WorkBar";
import { useSay } from "../../wording";
import { RecoveryKitStep } from "./RecoveryKitStep";
import { TourFrame } from "./TourFrame";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  actions: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  path: { overflowWrap: "anywhere" },
});

/** This computer becomes a desk of a register that others share: with their invitation, its code, and one's password there. */
export function JoinForm({ folder, back }: { folder: string; back(): void }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const work = useWork();
  const [path, setPath] = useState<string | null>(null);
  const [code, setCode] = useState("");
  const [user, setUser] = useState("");
  const [password, setPassword] = useState("");
  const [joined, setJoined] = useState<CreatedRegister | null>(null);
  if (joined) return <RecoveryKitStep created={joined} tour="join" />;
  const choose = () =>
    work.run(async () => {
      const chosen = await host.chooseInvitation();
      if (chosen) setPath(chosen);
    });
  const join = () =>
    work.run(async () => {
      if (path) setJoined(await host.joinRegister(path, { code, user: user.trim(), password }));
    });
  return (
    <TourFrame tour="join" step="join" title={say("join-title")}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!work.busy) void join();
        }}
      >
        <Text>{say("join-under")}</Text>
        {work.problem && work.problem.code !== "cancelled" && <ProblemBar error={work.problem} />}
        {work.busy && path && <WorkBar label={say("join-working")} share={work.share} cancel={work.cancel} />}
        <Button
          icon={<FolderOpen20Regular />}
          disabledFocusable={work.busy}
          onClick={() => void choose()}
          data-testid="join-choose"
        >
          {say("join-choose")}
        </Button>
        {path && <Text className={styles.path}>{path}</Text>}
        <CodeInput
          label={say("join-code")}
          hint={say("join-code-hint")}
          value={code}
          onChange={setCode}
          testId="join-code"
        />
        <TextField label={say("unlock-user")} value={user} onChange={setUser} testId="join-user" required />
        <PasswordInput
          label={say("unlock-password")}
          hint={say("join-password-hint")}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          testId="join-password"
        />
        <Text size={200}>{say("welcome-folder", { folder })}</Text>
        <FolderWarnings folder={folder} usage="register" />
        <div className={styles.actions}>
          <Button onClick={back} disabledFocusable={work.busy}>
            {say("act-back")}
          </Button>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={work.busy || !path || !code || !user.trim() || !password}
            icon={work.busy ? <Spinner size="tiny" /> : undefined}
            data-testid="join-submit"
          >
            {say("join-submit")}
          </Button>
        </div>
      </form>
    </TourFrame>
  );
}
