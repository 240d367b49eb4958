import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useSay } from "../../wording";

interface AcceptDialogProps {
  busy: boolean;
  accept(): void;
  close(): void;
}

/** Asked before a fault in the log is taken note of: it is written down for ever. */
export function AcceptDialog({ busy, accept, close }: AcceptDialogProps) {
  const say = useSay();
  return (
    <Dialog modalType="alert" open onOpenChange={(_, data) => !data.open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say("log-accept")}</DialogTitle>
          <DialogContent>{say("log-accept-body")}</DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={busy} onClick={accept} data-testid="log-accept-submit">
              {say("log-accept-submit")}
            </Button>
            <Button onClick={close}>{say("act-cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
