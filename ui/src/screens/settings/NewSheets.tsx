import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { DocumentPdf20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { type CodeSheet, useHost } from "../../host/host";
import { CodeGroups } from "../../shared/CodeGroups";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { useColumns } from "./columns";

interface NewSheetsProps {
  sheets: readonly CodeSheet[];
  /** What is done when every paper is saved; left out where nothing is. */
  next?: () => void;
}

/** Codes that have just been made: shown once, and saved one by one, for each goes to a person of its own. */
export function NewSheets({ sheets, next }: NewSheetsProps) {
  const columns = useColumns();
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const [saved, setSaved] = useState<Readonly<Record<string, string>>>({});
  const save = (sheet: string) =>
    verb.run(async () => {
      const file = await host.saveSheet(sheet);
      if (file) setSaved((now) => ({ ...now, [sheet]: file.path }));
    });
  return (
    <div className={columns.form}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{say("sheets-once")}</MessageBarBody>
      </MessageBar>
      {verb.problem && <ProblemBar error={verb.problem} />}
      {sheets.map(({ sheet, groups }) => (
        <div key={sheet} className={columns.form} data-testid={`sheet-${sheet}`}>
          {sheets.length > 1 && <Text weight="semibold">{say(`sheet-${sheet}`)}</Text>}
          <CodeGroups groups={groups} />
          <div className={columns.actions}>
            <Button
              icon={<DocumentPdf20Regular />}
              onClick={() => void save(sheet)}
              disabledFocusable={verb.busy}
              data-testid={`sheet-save-${sheet}`}
            >
              {say("kit-save")}
            </Button>
            {saved[sheet] && <Text role="status">{say("saved-at", { path: saved[sheet] })}</Text>}
          </div>
        </div>
      ))}
      {next && (
        <div className={columns.actions}>
          <Button
            appearance="primary"
            disabled={sheets.some(({ sheet }) => !saved[sheet])}
            onClick={next}
            data-testid="kit-next"
          >
            {say("kit-next")}
          </Button>
        </div>
      )}
    </div>
  );
}
