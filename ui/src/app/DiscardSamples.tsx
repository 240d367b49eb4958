import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from "@fluentui/react-components";
import { useState } from "react";
import { useHost } from "../host/host";
import { ProblemBar } from "../shared/states";
import { useVerb } from "../shared/useVerb";
import { useSay } from "../wording";
import { useDoor } from "./session";

/** Out of the made-up data, and rid of it. */
export function DiscardSamples() {
  const say = useSay();
  const host = useHost();
  const { ask } = useDoor();
  const verb = useVerb();
  const [asking, setAsking] = useState(false);
  const discard = () =>
    verb.run(async () => {
      await host.discardDemo();
      await ask();
    });
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)} data-testid="samples-out">
        {say("samples-out")}
      </Button>
      <Dialog modalType="alert" open={asking} onOpenChange={(_, data) => !data.open && setAsking(false)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{say("samples-out")}</DialogTitle>
            <DialogContent>
              {verb.problem && <ProblemBar error={verb.problem} />}
              {say("samples-out-body")}
            </DialogContent>
            <DialogActions>
              <Button
                appearance="primary"
                disabledFocusable={verb.busy}
                icon={verb.busy ? <Spinner size="tiny" /> : undefined}
                onClick={() => void discard()}
                data-testid="samples-out-sure"
              >
                {say("samples-out-sure")}
              </Button>
              <Button onClick={() => setAsking(false)}>{say("act-cancel")}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
