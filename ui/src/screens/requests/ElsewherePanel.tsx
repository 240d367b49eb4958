import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useHost } from "../../host/host";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  text: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

interface ElsewherePanelProps {
  request: string;
  /** The paper says now that it was looked for. */
  changed(): void;
}

/** Texts about others in which whoever asks is named: no part of the copy, read before they are handed out. */
export function ElsewherePanel({ request, changed }: ElsewherePanelProps) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const [found, setFound] = useState<readonly string[] | null>(null);
  const search = () =>
    verb.run(async () => {
      setFound(await host.searchElsewhere(request));
      changed();
    });
  return (
    <div className={styles.list}>
      <Text>{say("elsewhere-body")}</Text>
      <div>
        <Button
          icon={<Search20Regular />}
          disabledFocusable={verb.busy}
          onClick={() => void search()}
          data-testid="elsewhere-search"
        >
          {say("elsewhere-search")}
        </Button>
      </div>
      {found && (
        <Text role="status" weight="semibold" data-testid="elsewhere-found">
          {say("elsewhere-found", { count: found.length })}
        </Text>
      )}
      {found?.map((text) => (
        <blockquote key={text} className={styles.text} data-testid="elsewhere-text">
          {text}
        </blockquote>
      ))}
      {verb.problem && <ProblemBar error={verb.problem} again={() => void search()} />}
    </div>
  );
}
