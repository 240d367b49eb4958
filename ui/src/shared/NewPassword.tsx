import { useSay } from "../wording";
import { PasswordInput } from "./PasswordInput";

/** A password to be, as it is typed the first time and the second. */
export interface Typed {
  password: string;
  again: string;
}

export const NOTHING_TYPED: Typed = { password: "", again: "" };

/** Whether the same was typed twice. */
export const isTwice = ({ password, again }: Typed) => password !== "" && again === password;

interface NewPasswordProps {
  label: string;
  typed: Typed;
  type(next: Typed): void;
  problem: string | undefined;
  /** The second field is this with `-again`. */
  testId: string;
}

/** A password to be, typed twice: whoever mistypes it once is not locked out by it. */
export function NewPassword({ label, typed, type, problem, testId }: NewPasswordProps) {
  const say = useSay();
  const { password, again } = typed;
  const differs = again !== "" && again !== password;
  return (
    <>
      <PasswordInput
        label={label}
        hint={say("create-password-hint")}
        value={password}
        onChange={(next) => type({ password: next, again })}
        autoComplete="new-password"
        problem={problem}
        testId={testId}
      />
      <PasswordInput
        label={say("create-password-again")}
        value={again}
        onChange={(next) => type({ password, again: next })}
        autoComplete="new-password"
        problem={differs ? say("create-password-differs") : undefined}
        testId={`${testId}-again`}
      />
    </>
  );
}
