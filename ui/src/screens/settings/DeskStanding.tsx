import { Button, Text } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons";
import { type DeskStatus, useHost } from "../../host/host";
import { Facts } from "../../shared/Facts";
import { when } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { TakeAnew } from "./TakeAnew";

/** How this desk stands with the others. */
export function DeskStanding({ status, changed }: { status: DeskStatus; changed(): Promise<void> }) {
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const pull = () =>
    verb.run(async () => {
      await host.pullDesks();
      await changed();
    });
  return (
    <Panel
      title={say("desks-here")}
      actions={
        status.state === "stopped" ? (
          <TakeAnew />
        ) : (
          <Button
            icon={<ArrowSync20Regular />}
            disabledFocusable={verb.busy}
            onClick={() => void pull()}
            data-testid="desks-pull"
          >
            {say("desks-pull")}
          </Button>
        )
      }
    >
      {verb.problem && <ProblemBar error={verb.problem} />}
      <Text>{say(`desk-state-${status.state}`)}</Text>
      <Facts
        facts={[
          [say.title("desk", "as-of"), status.asOf && when(status.asOf)],
          [say.title("desk", "words"), status.words],
          ...(status.reason ? [[say.title("desk", "reason"), say.code("reason", status.reason)] as const] : []),
          [say.title("desk", "record"), status.record],
          [say.title("desk", "epoch"), status.epoch],
          [say.title("desk", "clean"), status.serverCleanBefore && when(status.serverCleanBefore)],
        ]}
      />
      <Text size={200}>{say("desk-words-hint")}</Text>
    </Panel>
  );
}
