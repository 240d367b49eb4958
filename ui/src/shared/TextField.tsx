import { Field, Input, type InputProps, Textarea } from "@fluentui/react-components";

interface TextFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  problem?: string | undefined;
  /** Whether it is wrong where another field says why. */
  wrong?: boolean;
  hint?: string | undefined;
  /** What it may look like, while it is empty. */
  example?: string;
  disabled?: boolean;
  required?: boolean;
  rows?: number;
  type?: InputProps["type"];
  autoComplete?: string;
  autoFocus?: boolean;
  className?: string | undefined;
  testId?: string;
  /** The focus has gone on. */
  left?(): void;
}

/** A line of text, or several with `rows`. */
export function TextField(props: TextFieldProps) {
  const common = {
    value: props.value,
    onChange: (_: unknown, data: { value: string }) => props.onChange(data.value),
    onBlur: () => props.left?.(),
    disabled: props.disabled ?? false,
    placeholder: props.example,
    "data-testid": props.testId,
  };
  return (
    <Field
      label={props.label}
      hint={props.hint}
      required={props.required ?? false}
      className={props.className}
      validationState={props.problem || props.wrong ? "error" : "none"}
      {...(props.problem ? { validationMessage: props.problem } : {})}
    >
      {props.rows ? (
        <Textarea {...common} rows={props.rows} />
      ) : (
        <Input
          {...common}
          type={props.type ?? "text"}
          autoComplete={props.autoComplete ?? "off"}
          autoFocus={props.autoFocus ?? false}
        />
      )}
    </Field>
  );
}
