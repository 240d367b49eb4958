import { Button, Spinner } from "@fluentui/react-components";
import { Beaker20Regular } from "@fluentui/react-icons";
import { useDoor } from "../../app/session";
import { useHost } from "../../host/host";
import { useWork } from "../../shared/useWork";
import { useSay } from "../../wording";
import { OpeningBar, OpeningProblem } from "./OpeningBar";

/** Opens a register of made-up people. */
export function DemoButton({ large }: { large?: boolean }) {
  const say = useSay();
  const host = useHost();
  const { opened } = useDoor();
  const verb = useWork();
  return (
    <>
      <OpeningProblem problem={verb.problem} />
      <OpeningBar work={verb} />
      <Button
        size={large ? "large" : "medium"}
        icon={verb.busy ? <Spinner size="tiny" /> : <Beaker20Regular />}
        disabledFocusable={verb.busy}
        data-testid="demo-start"
        onClick={() => void verb.run(async () => opened(await host.makeDemo()))}
      >
        {verb.busy ? say("demo-making") : say("demo-start")}
      </Button>
    </>
  );
}
