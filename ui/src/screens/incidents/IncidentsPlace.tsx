import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useSession } from "../../app/session";
import { type RecordView, useHost } from "../../host/host";
import { BookPanel } from "../../records/BookPanel";
import { Page } from "../../shared/Page";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { Clock } from "./Clock";

const useStyles = makeStyles({
  beside: {
    marginTop: tokens.spacingVerticalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
});

/** Every personal data breach, its clock, its phases and its report. */
// policy: 15
export function IncidentsPlace() {
  const say = useSay();
  return (
    <Page title={say("nav-incidents")}>
      <Text>{say("incident-lead")}</Text>
      <BookPanel noun="incident" beside={(record) => <Beside key={record.id} record={record} />} />
    </Page>
  );
}

function Beside({ record }: { record: RecordView }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const { language } = useSession();
  const [saved, setSaved] = useState<string | null>(null);
  const fact = (name: string) => record.facts.find((each) => each.name === name)?.text;
  const deadline = fact("deadline");
  const running = deadline && !fact("notified-at") && !fact("closed-at");
  return (
    <div className={styles.beside}>
      {running && <Clock deadline={deadline} />}
      {verb.problem && <ProblemBar error={verb.problem} />}
      {saved && (
        <MessageBar intent="success">
          <MessageBarBody>{say("processing-saved", { file: saved })}</MessageBarBody>
        </MessageBar>
      )}
      <div>
        <Button
          icon={<ArrowDownload20Regular />}
          disabledFocusable={verb.busy}
          onClick={() =>
            void verb.run(async () => setSaved((await host.saveIncidentReport(record.id, language))?.path ?? null))
          }
          data-testid="incident-report"
        >
          {say("incident-save")}
        </Button>
      </div>
    </div>
  );
}
