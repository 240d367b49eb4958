import { Checkbox } from "@fluentui/react-components";
import { TextField } from "../../shared/TextField";
import { useSay } from "../../wording";

export interface PartValue {
  text: string;
  /** There are no supporting documents. */
  none: boolean;
}

export const EMPTY_PART: PartValue = { text: "", none: false };

interface PartFieldsProps {
  kind: "cause" | "why-wrong" | "adjustment";
  value: PartValue;
  problem: string | undefined;
  change(value: PartValue): void;
}

/** One of the three parts: the words, and whether there are documents. */
// policy: 48
export function PartFields({ kind, value, problem, change }: PartFieldsProps) {
  const say = useSay();
  return (
    <div>
      <TextField
        label={say.title("dispute-part", kind)}
        rows={3}
        value={value.text}
        problem={problem}
        onChange={(text) => change({ ...value, text })}
        testId={`part-${kind}`}
      />
      <Checkbox
        label={say("dispute-no-documents")}
        checked={value.none}
        onChange={(_, data) => change({ ...value, none: data.checked === true })}
        data-testid={`part-${kind}-none`}
      />
    </div>
  );
}
