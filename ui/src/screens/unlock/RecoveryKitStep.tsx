import { Button, MessageBar, MessageBarBody, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, DocumentPdf20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { type CreatedRegister, useHost } from "../../host/host";
import { CodeGroups } from "../../shared/CodeGroups";
import { CodeInput } from "../../shared/CodeInput";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { BackupStep } from "./BackupStep";
import { StartStep } from "./StartStep";
import { TourFrame } from "./TourFrame";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  saved: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  good: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  path: { overflowWrap: "anywhere" },
  actions: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
});

/** The recovery kit: shown and saved, then put away and proven by typing it from the paper. */
export function RecoveryKitStep({ created }: { created: CreatedRegister }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const [path, setPath] = useState<string | null>(null);
  const [proving, setProving] = useState(false);
  const [proven, setProven] = useState(false);
  const [backedUp, setBackedUp] = useState(false);
  const [code, setCode] = useState("");
  const save = () =>
    verb.run(async () => {
      const saved = await host.saveSheet("kit");
      if (saved) setPath(saved.path);
    });
  const prove = () =>
    verb.run(async () => {
      await host.proveRecovery(code);
      setProven(true);
    });
  if (backedUp) return <StartStep session={{ ...created.session, recoveryProven: true }} />;
  if (proven) return <BackupStep done={() => setBackedUp(true)} />;
  if (proving) {
    return (
      <TourFrame step="kit" title={say("kit-prove")}>
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
    <TourFrame step="kit" title={say("kit-title")}>
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
