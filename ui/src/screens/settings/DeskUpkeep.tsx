import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useState } from "react";
import { useDoor } from "../../app/session";
import { type CompactedView, useHost } from "../../host/host";
import { Panel } from "../../shared/Panel";
import { ProblemBar } from "../../shared/states";
import { useWork } from "../../shared/useWork";
import { WorkBar } from "../../shared/WorkBar";
import { useSay } from "../../wording";
import { ConfirmDialog } from "./ConfirmDialog";
import { useColumns } from "./columns";

interface DeskUpkeepProps {
  /** Whether this desk takes nothing from the server any more. */
  stopped: boolean;
  changed(): Promise<void>;
}

/** What is seldom done: compacting, taking everything anew, leaving. */
export function DeskUpkeep({ stopped, changed }: DeskUpkeepProps) {
  const columns = useColumns();
  const say = useSay();
  const host = useHost();
  const { lock } = useDoor();
  const work = useWork();
  const [done, setDone] = useState<CompactedView | null>(null);
  const [asking, setAsking] = useState<"rejoin" | "leave" | null>(null);
  const compact = () =>
    work.run(async () => {
      setDone(null);
      setDone(await host.compactDesks());
      await changed();
    });
  return (
    <Panel title={say("desks-upkeep")}>
      {work.problem && work.problem.code !== "cancelled" && <ProblemBar error={work.problem} />}
      {work.busy && <WorkBar label={say("desks-compacting")} share={work.share} cancel={work.cancel} />}
      {done && (
        <MessageBar intent="success" layout="multiline" data-testid="desks-compacted">
          <MessageBarBody>
            {done.dropped ? say("desks-dropped") : say("desks-waiting", { count: done.waitingFor.length })}
          </MessageBarBody>
        </MessageBar>
      )}
      <Text>{say("desks-compact-body")}</Text>
      {stopped && <Text>{say("desks-rejoin-body")}</Text>}
      <div className={columns.actions}>
        <Button disabledFocusable={work.busy} onClick={() => void compact()} data-testid="desks-compact">
          {say("desks-compact")}
        </Button>
        {stopped && (
          <Button appearance="primary" onClick={() => setAsking("rejoin")} data-testid="desks-rejoin">
            {say("desks-rejoin")}
          </Button>
        )}
        <Button disabledFocusable={work.busy} onClick={() => setAsking("leave")} data-testid="desks-leave">
          {say("desks-leave")}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title={say(`desks-${asking}`)}
          submitLabel={say(`desks-${asking}`)}
          run={async (confirm) => {
            if (asking === "leave") {
              await host.leaveDesks(confirm);
              setAsking(null);
              return changed();
            }
            await host.rejoinDesks(confirm);
            // Everything is another than what the window shows: whoever is here comes in anew.
            await lock();
          }}
          close={() => setAsking(null)}
        >
          {say(`desks-${asking}-body`)}
        </ConfirmDialog>
      )}
    </Panel>
  );
}
