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

/** Asked before the office's own text is given up. */
export function ResetLetter({ reset, close }: { reset(): void; close(): void }) {
  const say = useSay();
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say("letters-reset")}</DialogTitle>
          <DialogContent>{say("letters-reset-body")}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                close();
                reset();
              }}
              data-testid="letter-reset-sure"
            >
              {say("letters-reset")}
            </Button>
            <Button onClick={close}>{say("act-cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
