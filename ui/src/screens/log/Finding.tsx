import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useHost } from "../../host/host";
import { when } from "../../shared/iso";
import { ProblemBar } from "../../shared/states";
import { useMay } from "../../shared/useMay";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { AcceptDialog } from "./AcceptDialog";

/** Something was found wrong with the log, and nobody has taken a stand on it yet. */
export function Finding() {
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const verb = useVerb();
  const may = useMay("restore-backup");
  const [asking, setAsking] = useState(false);
  const finding = useQuery({ queryKey: ["log-finding"], queryFn: () => host.logFinding(), staleTime: 0 });
  if (finding.isError) return <ProblemBar error={finding.error} again={() => void finding.refetch()} />;
  if (!finding.data) return null;
  const { reason, seq, foundAt } = finding.data;
  const accept = () =>
    verb.run(async () => {
      await host.acceptLog();
      setAsking(false);
      for (const key of ["log-finding", "log", "protection", "today"])
        await queries.invalidateQueries({ queryKey: [key] });
    });
  return (
    <>
      <MessageBar intent="error" layout="multiline" data-testid="log-finding">
        <MessageBarBody>
          <MessageBarTitle>{say("log-found", { at: when(foundAt) })}</MessageBarTitle>{" "}
          {say("log-bad-reason", { what: say(`finding-${reason}`, { line: seq }) })} {say("log-bad-next")}
        </MessageBarBody>
        {may && (
          <MessageBarActions>
            <Button size="small" onClick={() => setAsking(true)} data-testid="log-accept">
              {say("log-accept")}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {verb.problem && <ProblemBar error={verb.problem} />}
      {asking && <AcceptDialog busy={verb.busy} accept={() => void accept()} close={() => setAsking(false)} />}
    </>
  );
}
