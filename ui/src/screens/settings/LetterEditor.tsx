import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { ArrowReset20Regular, DocumentPdf20Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from "react";
import { useDraft } from "../../app/drafts";
import { type LetterTemplateView, useHost } from "../../host/host";
import { wordsOf } from "../../problems";
import { LeaveGuard } from "../../shared/leaving";
import { Panel } from "../../shared/Panel";
import { Loading, ProblemBar } from "../../shared/states";
import { useMay } from "../../shared/useMay";
import { useMeanwhile } from "../../shared/useMeanwhile";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { useColumns } from "./columns";
import { ResetLetter } from "./ResetLetter";

const ExtractPreview = lazy(() => import("../requests/ExtractPreview").then((it) => ({ default: it.ExtractPreview })));

const useStyles = makeStyles({
  text: { "& textarea": { minHeight: "260px", fontFamily: tokens.fontFamilyMonospace } },
  words: {
    border: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
  },
});

interface LetterEditorProps {
  template: LetterTemplateView;
  changed(): Promise<void>;
}

/** The text of one letter: edited, looked at as a letter, and always to be had back as it was shipped. */
export function LetterEditor({ template, changed }: LetterEditorProps) {
  const styles = useStyles();
  const columns = useColumns();
  const say = useSay();
  const host = useHost();
  const saving = useVerb();
  const looking = useVerb();
  const area = useRef<HTMLTextAreaElement>(null);
  const may = useMay("decide-request");
  const { kind, language } = template;
  const initial = useMemo(() => ({ text: template.text }), [template.text]);
  const draft = useDraft(`letter-template-${language}-${kind}`, initial);
  const [pdf, setPdf] = useState<ArrayBuffer | null>(null);
  const [resetting, setResetting] = useState(false);
  const { text } = draft.value;
  const asked = useDeferredValue(text);
  const faults = useQuery({
    queryKey: ["letters", "faults", language, kind, asked],
    queryFn: () => host.templateFaults({ kind, language, text: asked }),
    placeholderData: (before) => before,
  });
  const missing = faults.data?.missing ?? [];
  const fault = faults.data?.problem ? wordsOf(faults.data.problem, say) : null;
  const change = (next: string) => {
    draft.change({ text: next });
    setPdf(null);
  };
  const insert = (placeholder: string) => {
    const at = area.current?.selectionStart ?? text.length;
    change(`${text.slice(0, at)}{${placeholder}}${text.slice(area.current?.selectionEnd ?? at)}`);
    area.current?.focus();
  };
  const stands = async () => {
    const all = await host.letterTemplates();
    return { text: all.find((each) => each.kind === kind && each.language === language)?.text ?? "" };
  };
  const meanwhile = useMeanwhile({
    draft,
    look: stands,
    lines: (it) => [[say("letters-text"), it.text]],
    of: () => ({ verb: "requests.template" }),
    save: () => void keep(text),
  });
  const keep = (next: string | null) =>
    saving.run(() =>
      meanwhile.guard(async () => {
        await host.editLetterTemplate({ kind, language, text: next }, draft.begun.text);
        draft.drop();
        await changed();
      }),
    );
  const look = () => looking.run(async () => setPdf(await host.previewTemplate({ kind, language, text })));
  return (
    <Panel title={say.title("letter-kind", kind)}>
      <LeaveGuard isDirty={() => draft.dirty} forget={draft.drop} />
      {!may && (
        <MessageBar intent="info">
          <MessageBarBody>{say("letters-read-only")}</MessageBarBody>
        </MessageBar>
      )}
      <Field
        label={say("letters-text")}
        hint={say("letters-text-hint")}
        {...(fault
          ? { validationState: "error" as const, validationMessage: `${fault.sentence} ${fault.remedy}` }
          : {})}
      >
        <Textarea
          ref={area}
          className={styles.text}
          resize="vertical"
          value={text}
          readOnly={!may}
          lang={language}
          onChange={(_, data) => change(data.value)}
          data-testid="letter-text"
        />
      </Field>
      {missing.length > 0 && (
        <MessageBar intent="warning" layout="multiline" data-testid="letter-missing">
          <MessageBarBody>
            <MessageBarTitle>{say("letters-missing")}</MessageBarTitle>{" "}
            {missing.map((each) => `{${each}} – ${say.code("placeholder", each)}`).join(", ")}
          </MessageBarBody>
        </MessageBar>
      )}
      {may && (
        <fieldset className={styles.words}>
          <legend>
            <Text size={200}>{say("letters-insert")}</Text>
          </legend>
          {template.placeholders.map((each) => (
            <Button key={each} size="small" onClick={() => insert(each)} data-testid={`letter-insert-${each}`}>
              {say.title("placeholder", each)}
            </Button>
          ))}
        </fieldset>
      )}
      {meanwhile.told}
      {saving.problem && <ProblemBar error={saving.problem} />}
      {looking.problem && <ProblemBar error={looking.problem} />}
      <div className={columns.actions}>
        {may && (
          <Button
            appearance="primary"
            disabledFocusable={saving.busy || !draft.dirty || fault !== null}
            onClick={() => void keep(text)}
            data-testid="letter-save"
          >
            {say("letters-save")}
          </Button>
        )}
        {may && (
          <Button
            icon={<DocumentPdf20Regular />}
            disabledFocusable={looking.busy || fault !== null}
            onClick={() => void look()}
            data-testid="letter-preview"
          >
            {say("letters-preview")}
          </Button>
        )}
        {may && template.edited && (
          <Button
            appearance="subtle"
            icon={<ArrowReset20Regular />}
            onClick={() => setResetting(true)}
            data-testid="letter-reset"
          >
            {say("letters-reset")}
          </Button>
        )}
      </div>
      {resetting && <ResetLetter reset={() => void keep(null)} close={() => setResetting(false)} />}
      {pdf && (
        <Suspense fallback={<Loading />}>
          <ExtractPreview pdf={pdf} />
        </Suspense>
      )}
    </Panel>
  );
}
