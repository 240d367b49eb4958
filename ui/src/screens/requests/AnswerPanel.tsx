import {
  Button,
  Dropdown,
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Option,
  Spinner,
  Switch,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DocumentPdf20Regular, Save20Regular } from "@fluentui/react-icons";
import { lazy, Suspense, useState } from "react";
import { useSession } from "../../app/session";
import { type RequestView, type SavedExtract, useHost } from "../../host/host";
import { when } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { Loading, ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { LANGUAGES, useSay } from "../../wording";
import { ElsewherePanel } from "./ElsewherePanel";
import { LockedPassword } from "./LockedPassword";
import { ReviewPanel } from "./ReviewPanel";

const ExtractPreview = lazy(() => import("./ExtractPreview").then((module) => ({ default: module.ExtractPreview })));

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "flex-end", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  language: { minWidth: "140px" },
  path: { overflowWrap: "anywhere" },
});

interface AnswerPanelProps {
  request: RequestView;
  answered(next: RequestView): void;
}

/** The extract: looked at inside the window, then saved. Saving answers the case. */
export function AnswerPanel({ request, answered }: AnswerPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const session = useSession();
  const looking = useVerb();
  const saving = useVerb();
  const [language, setLanguage] = useState(session.language);
  const [pdf, setPdf] = useState<ArrayBuffer | null>(null);
  const [saved, setSaved] = useState<SavedExtract | null>(null);
  const [locked, setLocked] = useState(false);
  const [password, setPassword] = useState<string | null>(null);
  if (request.kind !== "access") {
    return (
      <Panel title={say("case-step-answer")}>
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say("case-other-right")}</MessageBarBody>
        </MessageBar>
      </Panel>
    );
  }
  const done = request.state === "answered";
  const look = () => looking.run(async () => setPdf(await host.previewExtract(request.id, language)));
  const save = () =>
    saving.run(async () => {
      const extract = await host.saveExtract(request.id, language, locked);
      if (!extract) return;
      setSaved(extract);
      setPassword(extract.password);
      answered(extract.answered);
    });
  return (
    <Panel title={say("case-extract")}>
      {done && (
        <MessageBar intent="success" layout="multiline" data-testid="extract-saved">
          <MessageBarBody className={styles.path}>
            <MessageBarTitle>{say("case-answered-at", { at: when(request.answeredAt ?? "") })}</MessageBarTitle>{" "}
            {saved && say("case-saved", { path: saved.path, pages: saved.made.pages })}
          </MessageBarBody>
        </MessageBar>
      )}
      {saved?.made.withheld.map((withheld) => (
        <Text key={withheld.what}>{`${withheld.what}: ${withheld.reason}`}</Text>
      ))}
      {password && <LockedPassword password={password} close={() => setPassword(null)} />}
      {!done && <Text>{say("case-extract-body")}</Text>}
      {!done && request.personId && (
        <ReviewPanel request={request.id} language={language} changed={() => setPdf(null)} />
      )}
      {!done && <ElsewherePanel request={request.id} changed={() => setPdf(null)} />}
      <div className={styles.bar}>
        <Field label={say("case-language")} size="small">
          <Dropdown
            className={styles.language}
            value={say(`language-${language === "en" ? "en" : "sv"}`)}
            selectedOptions={[language]}
            onOptionSelect={(_, data) => {
              setLanguage(data.optionValue ?? "sv");
              setPdf(null);
            }}
          >
            {LANGUAGES.map((each) => (
              <Option key={each} value={each}>
                {say(`language-${each}`)}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <Button
          appearance={pdf || done ? "secondary" : "primary"}
          icon={looking.busy ? <Spinner size="tiny" /> : <DocumentPdf20Regular />}
          disabledFocusable={looking.busy}
          onClick={() => void look()}
          data-testid="extract-preview"
        >
          {say("case-preview")}
        </Button>
        {!done && (
          <Button
            appearance={pdf ? "primary" : "secondary"}
            icon={saving.busy ? <Spinner size="tiny" /> : <Save20Regular />}
            disabledFocusable={saving.busy || !pdf}
            onClick={() => void save()}
            data-testid="extract-save"
          >
            {say("case-save")}
          </Button>
        )}
      </div>
      {!done && (
        <Field hint={say("extract-lock-hint")}>
          <Switch
            label={say("extract-lock")}
            checked={locked}
            onChange={(_, data) => setLocked(data.checked)}
            data-testid="extract-lock"
          />
        </Field>
      )}
      {looking.problem && <ProblemBar error={looking.problem} again={() => void look()} />}
      {saving.problem && <ProblemBar error={saving.problem} again={() => void save()} />}
      {pdf && (
        <Suspense fallback={<Loading />}>
          <ExtractPreview pdf={pdf} />
        </Suspense>
      )}
    </Panel>
  );
}
