import { Field, Text, Textarea } from "@fluentui/react-components";
import { useSay } from "../wording";
import { useGuard } from "./useGuard";

interface NoteFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  problem?: string | undefined;
  required?: boolean;
  className?: string | undefined;
  rows?: number;
}

/** Free text that the core reads along with: card numbers, health and crime are pointed out before anything is saved. */
export function NoteField({ label, value, onChange, problem, required = false, className, rows = 3 }: NoteFieldProps) {
  const say = useSay();
  const { kinds, stops } = useGuard(value);
  const message = problem
    ? { validationState: "error" as const, validationMessage: problem }
    : kinds
      ? {
          validationState: stops ? ("error" as const) : ("warning" as const),
          validationMessage: <Text size={200}>{say(stops ? "note-stop" : "note-look", { kinds })}</Text>,
        }
      : {};
  return (
    <Field label={label} required={required} className={className} hint={say("note-hint")} {...message}>
      <Textarea rows={rows} value={value} onChange={(_, data) => onChange(data.value)} resize="vertical" />
    </Field>
  );
}
