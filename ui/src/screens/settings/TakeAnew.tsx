import { Button } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useDoor } from "../../app/session";
import { useHost } from "../../host/host";
import { useSay } from "../../wording";
import { ConfirmDialog } from "./ConfirmDialog";

/** The way on for a desk that has stopped: the whole register once more from the server. */
export function TakeAnew() {
  const say = useSay();
  const host = useHost();
  const { lock } = useDoor();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        appearance="primary"
        icon={<ArrowDownload20Regular />}
        onClick={() => setAsking(true)}
        data-testid="desks-rejoin"
      >
        {say("desks-rejoin")}
      </Button>
      {asking && (
        <ConfirmDialog
          title={say("desks-rejoin")}
          submitLabel={say("desks-rejoin")}
          run={async (confirm) => {
            await host.rejoinDesks(confirm);
            // Everything is another than what the window shows: whoever is here comes in anew.
            await lock();
          }}
          close={() => setAsking(false)}
        >
          {say("desks-rejoin-body")}
        </ConfirmDialog>
      )}
    </>
  );
}
