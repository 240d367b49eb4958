import { useToastController } from "@fluentui/react-components";
import { useMemo } from "react";
import { useDraft } from "../app/drafts";
import { useSession } from "../app/session";
import type { FormDone, FormView, RunForm, Seen } from "../host/host";
import { PersonField } from "../shared/PersonField";
import { SideForm } from "../shared/SideForm";
import { useMeanwhile } from "../shared/useMeanwhile";
import { useVerb } from "../shared/useVerb";
import { useSay } from "../wording";
import { DoneToast } from "./DoneToast";
import { blank, filled, problemNames, type Values } from "./formValues";
import { RecordField } from "./RecordField";
import { affected, changedOf, clashesOf, linesOf, marksOf, SEEN, type Stands, typedLines, written } from "./seen";

interface RecordFormProps {
  form: FormView;
  /** The person or the record it is about; null in a form about a person lets whoever fills it in choose. */
  about: string | null;
  /** The task the person was opened for; null where none need be declared. */
  task: string | null;
  /** What stands in it from the beginning. */
  preset?: Values;
  /** The records of the place it was opened in, and how to ask for them anew; none where no record is at hand. */
  stands?: { records: readonly Stands[]; look(): Promise<readonly Stands[]> };
  run(request: RunForm, seen: Seen | null): Promise<FormDone>;
  close(): void;
}

/** Whom the form is about, where she is chosen in it, and how she is shown. No field's name has a capital. */
const WHOM = "WHOM";
const WHOM_WORDS = "WHOM-WORDS";

/** A form the core declares: its fields, its problems at the fields, a draft that survives locking. */
export function RecordForm({ form, about, task, preset, stands, run, close }: RecordFormProps) {
  const say = useSay();
  const { today } = useSession();
  const verb = useVerb();
  const toasts = useToastController();
  const asks = form.about === "person" && about === null;
  const there = stands && !asks ? written(affected(form, about, stands.records)) : undefined;
  const initial = useMemo<Values>(
    () => ({
      ...blank(form, today),
      ...(asks ? { [WHOM]: "", [WHOM_WORDS]: "" } : {}),
      ...(there === undefined ? {} : { [SEEN]: there }),
      ...preset,
    }),
    [form, today, asks, preset, there],
  );
  const draft = useDraft(`${form.noun}-${form.verb}-${about ?? ""}`, initial);
  const look = async () => ({
    ...draft.begun,
    [SEEN]: written(affected(form, about, (await stands?.look()) ?? [])),
  });
  const title = say.title(`form-${form.noun}`, form.verb);
  const leave = () => {
    draft.drop();
    close();
  };
  const meanwhile = useMeanwhile({
    draft,
    look,
    lines: (it) => linesOf(form, it[SEEN], draft.value, say),
    mine: (typed, began) => typedLines(form, typed, began, say),
    clashes: (was, now, typed) => clashesOf(form, was, now, typed),
    of: (was, now) => ({ records: changedOf(form, was, now, draft.value) }),
    leave,
  });
  const submit = () =>
    verb.run(() =>
      meanwhile.guard(async () => {
        const { noun } = form;
        const { [WHOM]: whom, [WHOM_WORDS]: _, [SEEN]: seen, ...values } = draft.value;
        const made = await run(
          { noun, verb: form.verb, about: asks ? (whom ?? "") : about, task, values: filled(values) },
          seen === undefined ? null : { person: null, marks: marksOf(form, seen, values) },
        );
        toasts.dispatchToast(<DoneToast title={title} noun={noun} done={made} />, { intent: "success" });
        leave();
      }),
    );
  return (
    <SideForm
      size={form.fields.some((field) => field.kind === "words" || field.kind === "long-text") ? "medium" : "small"}
      title={title}
      submitLabel={form.fields.length > 0 ? say("act-save") : say("record-confirm")}
      submitTestId={`form-${form.noun}-${form.verb}`}
      busy={verb.busy}
      ready={!asks || Boolean(draft.value[WHOM])}
      dirty={draft.dirty}
      forget={draft.drop}
      problem={verb.besides(form.fields.flatMap((field) => problemNames(form, field)))}
      submit={() => void submit()}
      close={leave}
    >
      {meanwhile.told}
      {asks && (
        <PersonField
          label={say.title("noun", "person")}
          value={draft.value[WHOM] ?? ""}
          words={draft.value[WHOM_WORDS]}
          required
          onChange={(whom, words) => draft.change({ [WHOM]: whom, [WHOM_WORDS]: words })}
          testId="form-person"
        />
      )}
      {form.fields.map((field) => (
        <div key={field.name} data-testid={`field-${field.name}`}>
          <RecordField
            noun={form.noun}
            field={field}
            value={draft.value[field.name] ?? ""}
            problem={verb.at(...problemNames(form, field))}
            onChange={(value) => draft.change({ [field.name]: value })}
          />
        </div>
      ))}
    </SideForm>
  );
}
