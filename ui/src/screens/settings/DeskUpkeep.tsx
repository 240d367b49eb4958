import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useState } from "react";
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

/** What is seldom done: compacting, leaving. */
export function DeskUpkeep({ stopped, changed }: DeskUpkeepProps) {
  const columns = useColumns();
  const say = useSay();
  const host = useHost();
  const work = useWork();
  const [done, setDone] = useState<CompactedView | null>(null);
  const [leaving, setLeaving] = useState(false);
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
      <Text>{say(stopped ? "desks-leave-body" : "desks-compact-body")}</Text>
      <div className={columns.actions}>
        {!stopped && (
          <Button disabledFocusable={work.busy} onClick={() => void compact()} data-testid="desks-compact">
            {say("desks-compact")}
          </Button>
        )}
        <Button disabledFocusable={work.busy} onClick={() => setLeaving(true)} data-testid="desks-leave">
          {say("desks-leave")}
        </Button>
      </div>
      {leaving && (
        <ConfirmDialog
          title={say("desks-leave")}
          submitLabel={say("desks-leave")}
          run={async (confirm) => {
            await host.leaveDesks(confirm);
            setLeaving(false);
            await changed();
          }}
          close={() => setLeaving(false)}
        >
          {say("desks-leave-body")}
        </ConfirmDialog>
      )}
    </Panel>
  );
}
