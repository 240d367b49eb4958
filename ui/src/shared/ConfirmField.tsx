import { useSession } from "../app/session";
import { useSay } from "../wording";
import { PasswordInput } from "./PasswordInput";

interface ConfirmFieldProps {
  value: string;
  onChange(value: string): void;
  problem?: string | undefined;
  autoFocus?: boolean;
}

/** One's own password once more: a desk left unlocked must not decide who may open the register. */
export function ConfirmField({ value, onChange, problem, autoFocus }: ConfirmFieldProps) {
  const say = useSay();
  const { user } = useSession();
  return (
    <PasswordInput
      label={say("confirm-password", { user })}
      hint={say("confirm-hint")}
      value={value}
      onChange={onChange}
      autoComplete="current-password"
      problem={problem}
      autoFocus={autoFocus ?? false}
      testId="confirm-password"
    />
  );
}
