import { Button, MessageBar, MessageBarBody, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, DocumentPdf20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useDoor } from "../../app/session";
import { type CreatedRegister, useHost } from "../../host/host";
import { CodeGroups } from "../../shared/CodeGroups";
import { CodeInput } from "../../shared/CodeInput";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { BackupStep } from "./BackupStep";
import { StartStep } from "./StartStep";
import { type Tour, TourFrame } from "./TourFrame";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  saved: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  good: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  path: { overflowWrap: "anywhere" },
  actions: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
});

interface RecoveryKitStepProps {
  created: CreatedRegister;
  tour?: Tour;
}

/** The recovery kit: shown and saved, then put away and proven by typing it from the paper. */
export function RecoveryKitStep({ created, tour = "create" }: RecoveryKitStepProps) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const { opened } = useDoor();
  const verb = useVerb();
  const [path, setPath] = useState<string | null>(null);
  const [proving, setProving] = useState(false);
  const [proven, setProven] = useState(false);
  const [backedUp, setBackedUp] = useState(false);
  const [code, setCode] = useState("");
  const session = { ...created.session, recoveryProven: true };
  // Whoever joins may have a role to whom backups are no concern.
  const backsUp = session.deeds.includes("make-backup");
  const save = () =>
    verb.run(async () => {
      const saved = await host.saveSheet("kit");
      if (saved) setPath(saved.path);
    });
  const prove = () =>
    verb.run(async () => {
      await host.proveRecovery(code);
      if (backsUp) setProven(true);
      else opened(session);
    });
  if (backedUp) return <StartStep session={session} />;
  if (proven) return <BackupStep tour={tour} done={() => (tour === "join" ? opened(session) : setBackedUp(true))} />;
  if (proving) {
    return (
      <TourFrame tour={tour} step="kit" title={say("kit-prove")}>
        <form
          className={styles.column}
          onSubmit={(event) => {
            event.preventDefault();
            void prove();
          }}
        >
          <Text>{say("kit-prove-body")}</Text>
          {verb.problem && <ProblemBar error={verb.problem} />}
          <CodeInput value={code} onChange={setCode} autoFocus />
          <div className={styles.actions}>
            <Button onClick={() => setProving(false)}>{say("kit-show-again")}</Button>
            <Button
              type="submit"
              appearance="primary"
              disabledFocusable={verb.busy || !code}
              icon={verb.busy ? <Spinner size="tiny" /> : undefined}
              data-testid="kit-prove-submit"
            >
              {say("kit-prove-submit")}
            </Button>
          </div>
        </form>
      </TourFrame>
    );
  }
  return (
    <TourFrame tour={tour} step="kit" title={say("kit-title")}>
      <div className={styles.column}>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say("kit-body")}</MessageBarBody>
        </MessageBar>
        {verb.problem && <ProblemBar error={verb.problem} />}
        <CodeGroups groups={created.recoveryGroups} />
        {path && (
          <div className={styles.saved} role="status">
            <CheckmarkCircle20Filled className={styles.good} aria-hidden />
            <Text className={styles.path}>{say("saved-at", { path })}</Text>
          </div>
        )}
        <div className={styles.actions}>
          <Button
            icon={<DocumentPdf20Regular />}
            onClick={() => void save()}
            disabledFocusable={verb.busy}
            data-testid="kit-save"
          >
            {say("kit-save")}
          </Button>
          <Button appearance="primary" disabled={!path} onClick={() => setProving(true)} data-testid="kit-next">
            {say("kit-next")}
          </Button>
        </div>
      </div>
    </TourFrame>
  );
}
