import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentPdf20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useSession } from "../../app/session";
import { type RecordView, useHost } from "../../host/host";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  beside: {
    marginTop: tokens.spacingVerticalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  path: { overflowWrap: "anywhere" },
});

/** The letter to a recipient that is still to be told. */
export function NoticeLetter({ notice }: { notice: RecordView }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const { language } = useSession();
  const [saved, setSaved] = useState<string | null>(null);
  const state = notice.facts.find((fact) => fact.name === "state")?.text;
  if (state !== "open") return null;
  const save = () =>
    verb.run(async () => {
      const file = await host.saveNoticeLetter(notice.id, language);
      if (file) setSaved(file.path);
    });
  return (
    <div className={styles.beside}>
      {verb.problem && <ProblemBar error={verb.problem} />}
      {saved && (
        <MessageBar intent="success" layout="multiline" data-testid="notice-letter-saved">
          <MessageBarBody className={styles.path}>
            {say("saved-at", { path: saved })} {say("retention-notice-then")}
          </MessageBarBody>
        </MessageBar>
      )}
      <div>
        <Button
          icon={<DocumentPdf20Regular />}
          disabledFocusable={verb.busy}
          onClick={() => void save()}
          data-testid="notice-letter"
        >
          {say("retention-notice-letter")}
        </Button>
      </div>
    </div>
  );
}
