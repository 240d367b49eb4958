import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useSession } from "../app/session";
import { useSay } from "../wording";
import { useMay } from "./useMay";

/** Said once over what this role may look at and not change. */
export function ReadOnly({ deed }: { deed: string }) {
  const say = useSay();
  const may = useMay(deed);
  const { role } = useSession();
  if (may) return null;
  return (
    <MessageBar intent="info" data-testid="read-only">
      <MessageBarBody>
        {say("state-read-only", { role: say.code("role", role), deed: say.code("deed", deed) })}
      </MessageBarBody>
    </MessageBar>
  );
}
