import { Field, Input, type InputProps, Textarea } from "@fluentui/react-components";

interface TextFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  problem?: string | undefined;
  hint?: string | undefined;
  required?: boolean;
  rows?: number;
  type?: InputProps["type"];
  autoComplete?: string;
  autoFocus?: boolean;
  className?: string | undefined;
  testId?: string;
}

/** A line of text, or several with `rows`. */
export function TextField(props: TextFieldProps) {
  const change = (_: unknown, data: { value: string }) => props.onChange(data.value);
  return (
    <Field
      label={props.label}
      hint={props.hint}
      required={props.required ?? false}
      className={props.className}
      {...(props.problem ? { validationState: "error" as const, validationMessage: props.problem } : {})}
    >
      {props.rows ? (
        <Textarea rows={props.rows} value={props.value} onChange={change} data-testid={props.testId} />
      ) : (
        <Input
          type={props.type ?? "text"}
          value={props.value}
          onChange={change}
          autoComplete={props.autoComplete ?? "off"}
          autoFocus={props.autoFocus ?? false}
          data-testid={props.testId}
        />
      )}
    </Field>
  );
}
