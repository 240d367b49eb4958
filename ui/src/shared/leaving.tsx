import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useBlocker } from "@tanstack/react-router";
import { useSay } from "../wording";

interface LeaveDialogProps {
  open: boolean;
  stay(): void;
  leave(): void;
}

/** Asked before something typed is given up. */
export function LeaveDialog({ open, stay, leave }: LeaveDialogProps) {
  const say = useSay();
  return (
    <Dialog modalType="alert" open={open} onOpenChange={(_, data) => !data.open && stay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say("leave-title")}</DialogTitle>
          <DialogContent>{say("leave-body")}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={stay}>
              {say("leave-stay")}
            </Button>
            <Button onClick={leave}>{say("leave-leave")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Warns before another place is opened while a form holds something unsaved. */
export function LeaveGuard({ isDirty, forget }: { isDirty(): boolean; forget(): void }) {
  const blocker = useBlocker({ shouldBlockFn: isDirty, withResolver: true, enableBeforeUnload: false });
  return (
    <LeaveDialog
      open={blocker.status === "blocked"}
      stay={() => blocker.reset?.()}
      leave={() => {
        forget();
        blocker.proceed?.();
      }}
    />
  );
}
