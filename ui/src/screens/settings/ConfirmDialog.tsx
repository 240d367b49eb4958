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
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Confirm } from "../../host/host";
import { ConfirmField } from "../../shared/ConfirmField";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

interface ConfirmDialogProps {
  title: string;
  /** What will happen, before it does. */
  children?: ReactNode;
  submitLabel: string;
  ready?: boolean;
  run(confirm: Confirm): Promise<void>;
  close(): void;
}

/** Something that is only done with one's own password. The password is forgotten with the dialog. */
export function ConfirmDialog({ title, children, submitLabel, ready, run, close }: ConfirmDialogProps) {
  const styles = useStyles();
  const say = useSay();
  const verb = useVerb();
  const [password, setPassword] = useState("");
  const wrong = verb.problem?.code === "wrongPassword" ? verb.problem : null;
  return (
    <Dialog modalType="modal" open onOpenChange={(_, data) => !data.open && !verb.busy && close()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            // The Enter key comes here without asking the button.
            if (!verb.busy && password && ready !== false) void verb.run(() => run({ password }));
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.column}>
              {verb.problem && !wrong && <ProblemBar error={verb.problem} testId="confirm-problem" />}
              {children}
              <ConfirmField
                value={password}
                onChange={setPassword}
                problem={wrong ? say("problem-wrong-password") : undefined}
                autoFocus
              />
            </DialogContent>
            <DialogActions>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={verb.busy || !password || ready === false}
                icon={verb.busy ? <Spinner size="tiny" /> : undefined}
                data-testid="confirm-submit"
              >
                {submitLabel}
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
