import { Checkbox, Dropdown, Field, Option, Switch } from "@fluentui/react-components";
import { useSession } from "../app/session";
import type { FieldView } from "../host/host";
import { CodeSelect } from "../shared/CodeSelect";
import { DateField } from "../shared/DateField";
import { LineField } from "../shared/LineField";
import { MomentField } from "../shared/MomentField";
import { NoteField } from "../shared/NoteField";
import { PersonField } from "../shared/PersonField";
import { TextField } from "../shared/TextField";
import { useSay } from "../wording";
import { chosen } from "./formValues";
import { RecordPicker } from "./RecordPicker";

interface RecordFieldProps {
  noun: string;
  field: FieldView;
  value: string;
  problem: string | undefined;
  onChange(value: string): void;
}

/** More choices than this are a list; fewer are shown at once. */
const AT_ONCE = 7;

/** One field of a form that the core declares, drawn by its kind. */
export function RecordField({ noun, field, value, problem, onChange }: RecordFieldProps) {
  const say = useSay();
  const { today } = useSession();
  const label = say.title(`fact-${noun}`, field.name);
  const { required } = field;
  const common = { label, value, problem, required, onChange };
  const group = field.group ?? "";
  switch (field.kind) {
    case "day":
    case "past-day":
      return <DateField {...common} today={today} />;
    case "moment":
      return <MomentField {...common} today={today} />;
    case "long-text":
      return <NoteField {...common} rows={4} />;
    case "words":
      return <TextField {...common} rows={8} hint={say("record-words-hint")} />;
    case "money":
      return <TextField {...common} hint={say("record-money-hint")} />;
    case "count":
      return (
        <TextField
          {...common}
          type="number"
          hint={field.min && field.max ? say("record-count-hint", { min: field.min, max: field.max }) : undefined}
        />
      );
    case "email":
      return <TextField {...common} type="email" />;
    case "flag":
      return (
        <Field {...(problem ? { validationState: "error" as const, validationMessage: problem } : {})}>
          <Switch
            label={label}
            checked={value === "yes"}
            onChange={(_, data) => onChange(data.checked ? "yes" : "no")}
          />
        </Field>
      );
    case "choice":
      return (
        <CodeSelect
          {...common}
          prefix={group}
          codes={field.codes}
          {...(required ? {} : { none: say("record-none-chosen") })}
        />
      );
    case "choices":
      return <Choices {...common} group={group} codes={field.codes} />;
    case "person":
      return <PersonField {...common} />;
    case "record":
      return <RecordPicker {...common} noun={field.noun ?? ""} />;
    default:
      return <LineField {...common} />;
  }
}

interface ChoicesProps extends Omit<RecordFieldProps, "noun" | "field"> {
  label: string;
  required: boolean;
  group: string;
  codes: readonly string[];
}

function Choices({ label, required, group, codes, value, problem, onChange }: ChoicesProps) {
  const say = useSay();
  const now = chosen(value);
  const set = (next: readonly string[]) => onChange(codes.filter((code) => next.includes(code)).join(","));
  return (
    <Field
      label={label}
      required={required}
      {...(problem ? { validationState: "error" as const, validationMessage: problem } : {})}
    >
      {codes.length > AT_ONCE ? (
        <Dropdown
          multiselect
          selectedOptions={now}
          value={now.map((code) => say.code(group, code)).join(", ")}
          onOptionSelect={(_, data) => set(data.selectedOptions)}
        >
          {codes.map((code) => (
            <Option key={code} value={code}>
              {say.title(group, code)}
            </Option>
          ))}
        </Dropdown>
      ) : (
        // One group for the field's label; each box has its own.
        <div role="group" aria-label={label}>
          {codes.map((code) => (
            <div key={code}>
              <Checkbox
                label={say.title(group, code)}
                // The group asks for at least one, no box for itself.
                required={false}
                checked={now.includes(code)}
                onChange={(_, data) => set(data.checked ? [...now, code] : now.filter((each) => each !== code))}
                data-testid={`${group}-${code}`}
              />
            </div>
          ))}
        </div>
      )}
    </Field>
  );
}
