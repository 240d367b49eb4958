import { Button, MessageBar, MessageBarBody, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { DocumentPdf20Regular, Save20Regular } from "@fluentui/react-icons";
import { lazy, Suspense, useState } from "react";
import { type LetterView, type RequestView, useHost } from "../../host/host";
import { when } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { Loading, ProblemBar } from "../../shared/states";
import { useMay } from "../../shared/useMay";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { useCase } from "./useCase";

const Preview = lazy(() => import("./ExtractPreview").then((module) => ({ default: module.ExtractPreview })));

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalS },
  letter: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { flex: 1, minWidth: "180px", fontVariantNumeric: "tabular-nums" },
  path: { overflowWrap: "anywhere" },
});

/** The letters of a case as they went out: looked at here, saved where the person says. */
export function LettersPanel({ request }: { request: RequestView }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const may = useMay("make-extract");
  const found = useCase(request.id);
  const verb = useVerb();
  const [about, setAbout] = useState<string | null>(null);
  const [pdf, setPdf] = useState<ArrayBuffer | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const begin = (letter: LetterView, call: () => Promise<void>) => {
    setAbout(letter.id);
    void verb.run(call);
  };
  const look = (letter: LetterView) => begin(letter, async () => setPdf(await host.readLetter(letter.id)));
  const save = (letter: LetterView) =>
    begin(letter, async () => {
      const file = await host.saveLetter(request.id, letter.id);
      if (file) setSaved(file.path);
    });
  // Why a case cannot be read is said once, where its steps stand.
  if (!found.data) return null;
  const { letters } = found.data;
  return (
    <Panel title={say("case-letters")}>
      {letters.length === 0 && <Text>{say("case-letters-none")}</Text>}
      {letters.length > 0 && (
        <ul className={styles.list}>
          {letters.map((letter) => {
            const name = `${say.title("letter-kind", letter.kind)} · ${when(letter.madeAt)}`;
            const busy = verb.busy && about === letter.id;
            return (
              <li key={letter.id} className={styles.letter} data-testid="case-letter">
                <Text className={styles.name}>{name}</Text>
                {may && (
                  <>
                    <Button
                      size="small"
                      icon={busy ? <Spinner size="tiny" /> : <DocumentPdf20Regular />}
                      disabledFocusable={verb.busy}
                      aria-label={`${say("case-letter-look")}: ${name}`}
                      onClick={() => look(letter)}
                      data-testid="case-letter-look"
                    >
                      {say("case-letter-look")}
                    </Button>
                    <Button
                      size="small"
                      icon={<Save20Regular />}
                      disabledFocusable={verb.busy}
                      aria-label={`${say("case-letter-save")}: ${name}`}
                      onClick={() => save(letter)}
                      data-testid="case-letter-save"
                    >
                      {say("case-letter-save")}
                    </Button>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {saved && (
        <MessageBar intent="success" layout="multiline" data-testid="case-letter-saved">
          <MessageBarBody className={styles.path}>{say("saved-at", { path: saved })}</MessageBarBody>
        </MessageBar>
      )}
      {verb.problem && <ProblemBar error={verb.problem} />}
      {pdf && (
        <Suspense fallback={<Loading />}>
          <Preview pdf={pdf} />
        </Suspense>
      )}
    </Panel>
  );
}
