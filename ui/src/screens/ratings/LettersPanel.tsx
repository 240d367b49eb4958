import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useSettings } from "../../app/settings";
import { useHost } from "../../host/host";
import { Panel } from "../../shared/Panel";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import type { DisputeProps } from "./DisputePlace";

/** Each letter and the step it is part of. */
const LETTERS = [
  ["completion", "ask-completion"],
  ["decision-contractor", "letter"],
  ["decision-client", "letter"],
  ["notice", "notify"],
] as const;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
});

/** The letters that can be written now. Saving one notes it as sent. */
export function LettersPanel({ dispute, changed }: DisputeProps) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const { language } = useSettings();
  const [saved, setSaved] = useState("");
  const open = LETTERS.filter(([, step]) => dispute.openSteps.includes(step));
  const save = (kind: string) =>
    void verb.run(async () => {
      const done = await host.saveDisputeLetter(dispute.id, kind, language);
      if (!done) return;
      setSaved(done.path);
      changed(done.dispute);
    });
  if (open.length === 0 && !dispute.completionAskedOn && !dispute.notifiedOn) return null;
  return (
    <Panel title={say("dispute-letters")}>
      {verb.problem && <ProblemBar error={verb.problem} />}
      <div className={styles.list}>
        {open.map(([kind]) => (
          <Button
            key={kind}
            size="small"
            disabledFocusable={verb.busy}
            onClick={() => save(kind)}
            data-testid={`letter-${kind}`}
          >
            {say.title("dispute-letter-kind", kind)}
          </Button>
        ))}
        {dispute.completionAskedOn && (
          <Text size={200}>
            {say.title("fact-dispute", "completion-asked-on")}: {dispute.completionAskedOn}
          </Text>
        )}
        {dispute.notifiedOn && <Text size={200}>{say("dispute-notify-sent", { day: dispute.notifiedOn })}</Text>}
        {saved && <Text role="status">{say("dispute-saved", { path: saved })}</Text>}
      </div>
    </Panel>
  );
}
