import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useSay } from "../wording";

/** Letters in a group of the recovery code, as printed on the sheet. */
const GROUP = 5;

const useStyles = makeStyles({
  input: { fontFamily: tokens.fontFamilyMonospace, letterSpacing: "0.06em" },
});

/** What was typed, in capitals and in groups with hyphens between them, however it was typed. */
export function inGroups(text: string): string {
  const letters = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return (letters.match(new RegExp(`.{1,${GROUP}}`, "g")) ?? []).join("-");
}

interface CodeInputProps {
  value: string;
  onChange(code: string): void;
  problem?: string | undefined;
  autoFocus?: boolean;
  /** What it is, where it is not the whole code. */
  label?: string | undefined;
  /** How it is written, where it is no recovery code. */
  hint?: string;
  testId?: string;
}

/** The recovery code, or another in groups. Groups form by themselves; case, spaces and hyphens do not matter. */
export function CodeInput({ value, onChange, problem, autoFocus, label, hint, testId }: CodeInputProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Field
      label={label ?? say("recovery-code")}
      hint={hint ?? say("recovery-code-hint")}
      {...(problem ? { validationState: "error" as const, validationMessage: problem } : {})}
    >
      <Input
        className={styles.input}
        value={value}
        autoFocus={autoFocus ?? false}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, data) => onChange(inGroups(data.value))}
        data-testid={testId ?? "recovery-code"}
      />
    </Field>
  );
}
