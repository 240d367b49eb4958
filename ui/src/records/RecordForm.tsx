import { useToastController } from "@fluentui/react-components";
import { useMemo } from "react";
import { useDraft } from "../app/drafts";
import { useSession } from "../app/session";
import type { FormDone, FormView, RunForm } from "../host/host";
import { SideForm } from "../shared/SideForm";
import { useVerb } from "../shared/useVerb";
import { useSay } from "../wording";
import { DoneToast } from "./DoneToast";
import { blank, filled, problemName } from "./formValues";
import { RecordField } from "./RecordField";

interface RecordFormProps {
  form: FormView;
  /** The person or the record it is about. */
  about: string | null;
  /** The task the person was opened for; null where none need be declared. */
  task: string | null;
  run(request: RunForm): Promise<FormDone>;
  close(): void;
}

/** A form the core declares: its fields, its problems at the fields, a draft that survives locking. */
export function RecordForm({ form, about, task, run, close }: RecordFormProps) {
  const say = useSay();
  const { today } = useSession();
  const verb = useVerb();
  const toasts = useToastController();
  const initial = useMemo(() => blank(form, today), [form, today]);
  const draft = useDraft(`${form.noun}-${form.verb}-${about ?? ""}`, initial);
  const title = say.title(`form-${form.noun}`, form.verb);
  const leave = () => {
    draft.drop();
    close();
  };
  const submit = () =>
    verb.run(async () => {
      const { noun } = form;
      const made = await run({ noun, verb: form.verb, about, task, values: filled(draft.value) });
      toasts.dispatchToast(<DoneToast title={title} noun={noun} done={made} />, { intent: "success" });
      leave();
    });
  return (
    <SideForm
      size={form.fields.some((field) => field.kind === "words" || field.kind === "long-text") ? "medium" : "small"}
      title={title}
      submitLabel={form.fields.length > 0 ? say("act-save") : say("record-confirm")}
      submitTestId={`form-${form.noun}-${form.verb}`}
      busy={verb.busy}
      dirty={draft.dirty}
      problem={verb.besides(form.fields.map((field) => problemName(form, field)))}
      submit={() => void submit()}
      close={leave}
    >
      {form.fields.map((field) => (
        <RecordField
          key={field.name}
          noun={form.noun}
          field={field}
          value={draft.value[field.name] ?? ""}
          problem={verb.at(problemName(form, field))}
          onChange={(value) => draft.change({ [field.name]: value })}
        />
      ))}
    </SideForm>
  );
}
