import { Button, MessageBar, MessageBarBody, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { Save20Regular, TableSimple20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useSession } from "../../app/session";
import { type RequestView, useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Panel } from "../../shared/Panel";
import { useMay } from "../../shared/useMay";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { ReviewPanel } from "./ReviewPanel";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  path: { overflowWrap: "anywhere" },
});

/** Whether a case can be given the copy of Art. 20: beside an extract, or by itself. Nobody takes what is not held. */
export const isTaken = ({ kind, personId }: Pick<RequestView, "kind" | "personId">) =>
  personId !== null && (kind === "portability" || kind === "access");

/** What the person provided herself, in files another organisation can read in (Art. 20). Answers nothing. */
export function CopyPanel({ request }: { request: RequestView }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const may = useMay("make-extract");
  const { language } = useSession();
  const verb = useVerb();
  const [wanted, setWanted] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const save = (table: boolean) =>
    verb.run(async () => {
      setWanted(table);
      const file = await host.savePortableCopy(request.id, table);
      if (file) setSaved(file.path);
    });
  if (!may) return null;
  return (
    <Panel title={say("copy-title")}>
      <Text>{say("copy-body")}</Text>
      {request.kind === "portability" && request.state === "open" && (
        <ReviewPanel request={request.id} language={language} changed={() => setSaved(null)} />
      )}
      {saved && (
        <MessageBar intent="success" layout="multiline" data-testid="copy-saved">
          <MessageBarBody className={styles.path}>
            {say("saved-at", { path: saved })} {say("copy-not-answered")}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        {[false, true].map((table) => (
          <Button
            key={String(table)}
            icon={
              verb.busy && wanted === table ? (
                <Spinner size="tiny" />
              ) : table ? (
                <TableSimple20Regular />
              ) : (
                <Save20Regular />
              )
            }
            disabledFocusable={verb.busy}
            onClick={() => void save(table)}
            data-testid={table ? "copy-csv" : "copy-json"}
          >
            {say(table ? "copy-csv" : "copy-json")}
          </Button>
        ))}
      </div>
      {verb.problem && <Failure error={verb.problem} again={() => void save(wanted)} />}
    </Panel>
  );
}
