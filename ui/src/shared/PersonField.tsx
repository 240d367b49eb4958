import { Combobox, Field, Option } from "@fluentui/react-components";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { type PersonHit, useHost } from "../host/host";
import { useSay } from "../wording";

interface PersonFieldProps {
  label: string;
  /** The person's identifier; empty while nobody is chosen. */
  value: string;
  /** How she is shown, where she was chosen before: a form that comes back after a lock. */
  words?: string | undefined;
  problem?: string | undefined;
  required?: boolean;
  /** Hears the identifier, empty for nobody, and how the person is shown. */
  onChange(id: string, words: string): void;
  testId?: string;
}

const SHOWN = 8;

/** Somebody in the register, found as one types. */
export function PersonField({ label, value, words = "", problem, required, onChange, testId }: PersonFieldProps) {
  const say = useSay();
  const host = useHost();
  const [text, setText] = useState(words);
  const searched = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: ["people", "picker", searched],
    queryFn: () => host.findPeople({ text: searched, limit: SHOWN, offset: 0, relation: null }),
    placeholderData: keepPreviousData,
  });
  const hits = found.data?.hits ?? [];
  const shown = (hit: PersonHit) => `${hit.name || say("people-protected-name")} · ${hit.number}`;
  return (
    <Field
      label={label}
      hint={say("requests-person-hint")}
      required={required ?? false}
      {...(problem ? { validationState: "error" as const, validationMessage: problem } : {})}
    >
      <Combobox
        freeform
        value={text}
        selectedOptions={value ? [value] : []}
        placeholder={say("people-search-hint")}
        onChange={(event) => {
          setText(event.target.value);
          onChange("", "");
        }}
        onOptionSelect={(_, data) => {
          const hit = hits.find((each) => each.id === data.optionValue);
          if (!hit) return;
          setText(shown(hit));
          onChange(hit.id, shown(hit));
        }}
        data-testid={testId}
      >
        {hits.map((hit) => (
          <Option key={hit.id} value={hit.id} text={shown(hit)}>
            {shown(hit)}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
