import { Badge, Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useSession } from "../../app/session";
import { useRemembered } from "../../app/whereabouts";
import { type RecordView, useHost } from "../../host/host";
import { BookPanel } from "../../records/BookPanel";
import { Page } from "../../shared/Page";
import { ProblemBar } from "../../shared/states";
import { Tabs } from "../../shared/Tabs";
import { useVerb } from "../../shared/useVerb";
import { capital, useSay } from "../../wording";

/** Each tab with the books in it. */
const TABS = {
  purposes: ["processing"],
  recipients: ["recipient"],
  findings: ["finding"],
  notices: ["notice"],
  information: ["information-duty"],
  channels: ["contact", "channel"],
  devices: ["device"],
} as const;
type TabName = keyof typeof TABS;
const NAMES = Object.keys(TABS) as TabName[];

const LIGHTS = { green: "success", amber: "warning", red: "danger" } as const;

const useStyles = makeStyles({
  light: { marginTop: tokens.spacingVerticalM, display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What is processed, why, how long and by whom; what the policy leaves open; and the record as a paper. */
// policy: 19, 21, 53, 82
export function ProcessingPlace() {
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const { language } = useSession();
  const [tab, setTab] = useRemembered<TabName>("processing-tab", "purposes");
  const [saved, setSaved] = useState<string | null>(null);
  const save = (table: boolean) =>
    verb.run(async () => {
      setSaved(null);
      setSaved((await host.saveProcessingRecord(table, language))?.path ?? null);
    });
  return (
    <Page
      title={say("nav-processing")}
      actions={
        <>
          <Button disabledFocusable={verb.busy} onClick={() => void save(true)} data-testid="processing-csv">
            {say("processing-save-csv")}
          </Button>
          <Button
            appearance="primary"
            icon={<ArrowDownload20Regular />}
            disabledFocusable={verb.busy}
            onClick={() => void save(false)}
            data-testid="processing-pdf"
          >
            {say("processing-save-pdf")}
          </Button>
        </>
      }
    >
      <Text>{say("processing-lead")}</Text>
      {verb.problem && <ProblemBar error={verb.problem} />}
      {saved && (
        <MessageBar intent="success">
          <MessageBarBody>{say("processing-saved", { file: saved })}</MessageBarBody>
        </MessageBar>
      )}
      <Tabs
        label={say("nav-processing")}
        names={NAMES}
        shown={tab}
        show={setTab}
        word={(name) => say(`processing-tab-${name}`)}
        testId="processing"
      >
        {TABS[tab].map((noun) => (
          <BookPanel key={noun} noun={noun} beside={noun === "recipient" ? (it) => <Light record={it} /> : undefined} />
        ))}
      </Tabs>
    </Page>
  );
}

/** The state of a recipient in colour and in words, with what is wrong. */
function Light({ record }: { record: RecordView }) {
  const styles = useStyles();
  const say = useSay();
  const light = record.facts.find((fact) => fact.name === "light")?.text ?? "amber";
  const colour = light === "green" || light === "red" ? LIGHTS[light] : LIGHTS.amber;
  return (
    <div className={styles.light}>
      <Badge appearance="tint" color={colour} data-testid={`light-${light}`}>
        {capital(say.code("light", light))}
      </Badge>
      {record.facts
        .filter((fact) => fact.name === "trouble")
        .map((fact) => (
          <Badge key={fact.text} appearance="outline" color={colour}>
            {capital(say.code("trouble", fact.text))}
          </Badge>
        ))}
    </div>
  );
}
