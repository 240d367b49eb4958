import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
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

interface ProveKitProps {
  /** Whether two shares are typed rather than one code. */
  shares: boolean;
  /** Whether the register has both kinds, so that one can choose. */
  both?: boolean;
  close(): void;
  proven(): Promise<void>;
}

/** The recovery drill: the code is typed from the paper, and opens the register without changing anything. */
export function ProveKit({ shares: first, both, close, proven }: ProveKitProps) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const [shares, setShares] = useState(first);
  const [code, setCode] = useState("");
  const [second, setSecond] = useState("");
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && !verb.busy && close()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void verb.run(async () => {
              if (shares) await host.proveShares(code, second);
              else await host.proveRecovery(code);
              await proven();
            });
          }}
        >
          <DialogBody>
            <DialogTitle>{say("recovery-prove")}</DialogTitle>
            <DialogContent className={styles.column}>
              <Text>{say("recovery-prove-body")}</Text>
              {verb.problem && <ProblemBar error={verb.problem} testId="prove-problem" />}
              <CodeInput value={code} onChange={setCode} label={shares ? say("share-first") : undefined} autoFocus />
              {shares && (
                <CodeInput value={second} onChange={setSecond} label={say("share-second")} testId="share-second" />
              )}
              {both && (
                <Link as="button" type="button" onClick={() => setShares(!shares)}>
                  {say(shares ? "prove-with-code" : "prove-with-shares")}
                </Link>
              )}
            </DialogContent>
            <DialogActions>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={verb.busy || !code || (shares && !second)}
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
