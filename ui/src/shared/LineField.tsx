import { useSay } from "../wording";
import { TextField } from "./TextField";
import { useGuard } from "./useGuard";

interface LineFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  problem?: string | undefined;
  required?: boolean;
}

/** A line of free text that the core reads along with, like a note. */
export function LineField(props: LineFieldProps) {
  const say = useSay();
  const { kinds, stops } = useGuard(props.value);
  const hint = kinds ? say(stops ? "note-stop" : "note-look", { kinds }) : undefined;
  return <TextField {...props} problem={props.problem ?? (stops ? hint : undefined)} hint={stops ? undefined : hint} />;
}
