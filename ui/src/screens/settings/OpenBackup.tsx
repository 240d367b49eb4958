import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { type ChosenBackup, useHost } from "../../host/host";
import { Facts } from "../../shared/Facts";
import { FolderWarnings } from "../../shared/FolderWarnings";
import { when } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { PasswordInput } from "../../shared/PasswordInput";
import { ProblemBar } from "../../shared/states";
import { TextField } from "../../shared/TextField";
import { useWork } from "../../shared/useWork";
import { WorkBar } from "../../shared/WorkBar";
import { useSay } from "../../wording";
import { CountTable } from "./CountTable";
import { useColumns } from "./columns";

type Deed = "verify" | "restore";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: tokens.spacingVerticalL,
    alignItems: "start",
    maxWidth: "640px",
  },
  wide: { gridColumn: "1 / -1" },
});

interface Outcome {
  counts: Readonly<Record<string, number>>;
  folder: string | null;
  ledger?: string;
  erasedAgain?: number;
  notUnderstood?: number;
}

/** A backup that is opened with a password: to prove it, or to put it back to a place of its own. */
export function OpenBackup({ deed }: { deed: Deed }) {
  const columns = useColumns();
  const say = useSay();
  const host = useHost();
  const work = useWork();
  const [chosen, setChosen] = useState<ChosenBackup | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const choose = () =>
    void work.run(async () => {
      const found = await host.chooseBackup();
      if (!found) return;
      setOutcome(null);
      setChosen(found);
    });
  const open = (user: string, password: string) =>
    work.run(async () => {
      const request = { path: chosen?.path ?? "", user, password };
      if (deed === "verify") {
        setOutcome({ counts: (await host.verifyBackup(request)).counts, folder: null });
      } else {
        const folder = await host.chooseFolder();
        if (folder) setOutcome(await host.restoreBackup(request, folder));
      }
    });
  return (
    <Panel title={say(`backup-${deed}`)}>
      <Text>{say(`backup-${deed}-body`)}</Text>
      {work.problem && work.problem.code !== "cancelled" && <ProblemBar error={work.problem} />}
      {work.problem?.code === "cancelled" && <Text role="status">{say("backup-cancelled")}</Text>}
      {work.busy && chosen && <WorkBar label={say(`backup-${deed}-working`)} share={work.share} cancel={work.cancel} />}
      {outcome && (
        <>
          <MessageBar intent="success" layout="multiline" data-testid={`backup-${deed}-done`}>
            <MessageBarBody>
              <MessageBarTitle>{say(`backup-${deed}-done`)}</MessageBarTitle>{" "}
              {outcome.folder ? say("backup-restored-to", { folder: outcome.folder }) : say("backup-verified-next")}
            </MessageBarBody>
          </MessageBar>
          {outcome.folder && <FolderWarnings folder={outcome.folder} usage="register" />}
          {outcome.erasedAgain !== undefined && (
            <Text>{say("backup-erased-again", { count: outcome.erasedAgain })}</Text>
          )}
          {outcome.ledger === "missing" && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{say("backup-ledger-missing")}</MessageBarBody>
            </MessageBar>
          )}
          {(outcome.notUnderstood ?? 0) > 0 && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{say("backup-not-understood", { count: outcome.notUnderstood ?? 0 })}</MessageBarBody>
            </MessageBar>
          )}
          <CountTable counts={outcome.counts} />
        </>
      )}
      {chosen && !outcome && !work.busy && (
        <OpenForm key={chosen.path} chosen={chosen} submitLabel={say(`backup-${deed}-submit`)} open={open} />
      )}
      <div className={columns.actions}>
        <Button
          icon={<FolderOpen20Regular />}
          disabledFocusable={work.busy}
          onClick={choose}
          data-testid={`backup-${deed}-choose`}
        >
          {say("backup-choose")}
        </Button>
      </div>
    </Panel>
  );
}

interface OpenFormProps {
  chosen: ChosenBackup;
  submitLabel: string;
  open(user: string, password: string): Promise<boolean>;
}

function OpenForm({ chosen, submitLabel, open }: OpenFormProps) {
  const styles = useStyles();
  const say = useSay();
  const { status } = chosen;
  const [user, setUser] = useState(status.users[0] ?? "");
  const [password, setPassword] = useState("");
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void open(user.trim(), password);
      }}
    >
      <div className={styles.wide}>
        <Facts
          facts={[
            [say("backup-file"), chosen.path],
            [say("backup-made-at"), when(status.createdAt)],
            [say("backup-users"), status.users.join(", ")],
          ]}
        />
      </div>
      <TextField label={say("unlock-user")} value={user} onChange={setUser} hint={say("backup-then-hint")} />
      <PasswordInput
        label={say("unlock-password")}
        hint={say("backup-password-hint")}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        testId="backup-password"
      />
      <div className={styles.wide}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={!user.trim() || !password}
          data-testid="backup-open"
        >
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
