import { Button, Checkbox, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useHost } from "../../host/host";
import { Panel } from "../../shared/Panel";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";

/** Takes the calendar to Outlook: a file of days, kinds and numbers. */
export function SaveCalendar() {
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const [alarm, setAlarm] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const save = () => {
    setSaved(null);
    void verb.run(async () => setSaved((await host.saveCalendar(alarm ? 1 : null))?.path ?? null));
  };
  return (
    <Panel
      title={say("calendar-file-title")}
      actions={
        <Button
          icon={<ArrowDownload20Regular />}
          disabledFocusable={verb.busy}
          onClick={() => !verb.busy && save()}
          data-testid="calendar-save"
        >
          {say("calendar-save")}
        </Button>
      }
    >
      <Text size={200}>{say("calendar-save-hint")}</Text>
      <Checkbox label={say("calendar-alarm")} checked={alarm} onChange={(_, data) => setAlarm(data.checked === true)} />
      {verb.problem && <ProblemBar error={verb.problem} />}
      <div role="status">
        {saved && (
          <MessageBar intent="success">
            <MessageBarBody>{say("calendar-saved", { path: saved })}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </Panel>
  );
}
