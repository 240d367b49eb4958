import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useHost } from "../../host/host";
import { CodeInput } from "../../shared/CodeInput";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** The recovery drill: the code is typed from the paper, and opens the register without changing anything. */
export function ProveKit({ close, proven }: { close(): void; proven(): Promise<void> }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const [code, setCode] = useState("");
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && !verb.busy && close()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void verb.run(async () => {
              await host.proveRecovery(code);
              await proven();
            });
          }}
        >
          <DialogBody>
            <DialogTitle>{say("recovery-prove")}</DialogTitle>
            <DialogContent className={styles.column}>
              <Text>{say("recovery-prove-body")}</Text>
              {verb.problem && <ProblemBar error={verb.problem} testId="prove-problem" />}
              <CodeInput value={code} onChange={setCode} autoFocus />
            </DialogContent>
            <DialogActions>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={verb.busy || !code}
                icon={verb.busy ? <Spinner size="tiny" /> : undefined}
                data-testid="prove-submit"
              >
                {say("kit-prove-submit")}
              </Button>
              <Button onClick={close} disabledFocusable={verb.busy}>
                {say("act-cancel")}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
