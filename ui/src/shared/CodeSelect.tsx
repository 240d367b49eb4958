import { Dropdown, Field, Option } from "@fluentui/react-components";
import { useSay } from "../wording";

interface CodeSelectProps {
  label: string;
  /** Which words: `relation`, `source`, `request-channel` … */
  prefix: string;
  codes: readonly string[];
  value: string;
  /** Words for the empty choice; without it there is none. */
  none?: string;
  small?: boolean;
  problem?: string | undefined;
  hint?: string;
  required?: boolean;
  onChange(code: string): void;
}

/** One of a fixed list of codes, in words. */
export function CodeSelect(props: CodeSelectProps) {
  const say = useSay();
  const words = (code: string) => (code ? say.title(props.prefix, code) : (props.none ?? ""));
  const codes = props.none === undefined ? props.codes : ["", ...props.codes];
  return (
    <Field
      label={props.label}
      hint={props.hint}
      size={props.small ? "small" : "medium"}
      required={props.required ?? false}
      {...(props.problem ? { validationState: "error" as const, validationMessage: props.problem } : {})}
    >
      <Dropdown
        value={words(props.value)}
        selectedOptions={[props.value]}
        onOptionSelect={(_, data) => props.onChange(data.optionValue ?? "")}
        data-testid={`choose-${props.prefix}`}
      >
        {codes.map((code) => (
          <Option key={code} value={code} data-testid={`${props.prefix}-${code}`}>
            {words(code)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
