import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { AuditVerdict } from "../../host/host";
import { useSay } from "../../wording";

/** Whether the chain holds, and at which line it does not. */
export function Verdict({ verdict }: { verdict: AuditVerdict }) {
  const say = useSay();
  const line = verdict.firstBad ?? "?";
  return (
    <MessageBar intent={verdict.ok ? "success" : "error"} layout="multiline" data-testid="log-verdict">
      <MessageBarBody>
        <MessageBarTitle>
          {verdict.ok ? say("log-good", { lines: Number(verdict.lines) }) : say("log-bad", { line })}
        </MessageBarTitle>{" "}
        {!verdict.ok && verdict.reason && verdict.reason !== "head-not-found" && (
          <>{say("log-bad-reason", { what: say(`finding-${verdict.reason}`, { line }) })} </>
        )}
        {verdict.ok ? say("log-good-next") : say("log-bad-next")}
      </MessageBarBody>
    </MessageBar>
  );
}
