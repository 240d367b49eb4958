import { Button, Field, Input } from "@fluentui/react-components";
import { Eye20Regular, EyeOff20Regular } from "@fluentui/react-icons";
import { type Ref, useState } from "react";
import { useSay } from "../wording";

interface PasswordInputProps {
  label: string;
  value: string;
  onChange(value: string): void;
  problem?: string | undefined;
  hint?: string;
  autoFocus?: boolean;
  autoComplete: "current-password" | "new-password";
  testId?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** A password that can be shown while it is typed, with a word when Caps Lock is on. */
export function PasswordInput(props: PasswordInputProps) {
  const say = useSay();
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  const lookAtCaps = (event: React.KeyboardEvent) => setCaps(event.getModifierState("CapsLock"));
  const problem = props.problem
    ? { validationState: "error" as const, validationMessage: props.problem }
    : caps
      ? { validationState: "warning" as const, validationMessage: say("unlock-caps") }
      : {};
  return (
    <Field label={props.label} hint={props.hint} {...problem}>
      <Input
        ref={props.inputRef}
        type={shown ? "text" : "password"}
        value={props.value}
        autoFocus={props.autoFocus ?? false}
        autoComplete={props.autoComplete}
        spellCheck={false}
        onChange={(_, data) => props.onChange(data.value)}
        onKeyDown={lookAtCaps}
        onKeyUp={lookAtCaps}
        onBlur={() => setCaps(false)}
        data-testid={props.testId}
        contentAfter={
          <Button
            size="small"
            appearance="transparent"
            icon={shown ? <EyeOff20Regular /> : <Eye20Regular />}
            aria-label={shown ? say("unlock-hide") : say("unlock-show")}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          />
        }
      />
    </Field>
  );
}
