import { Combobox, Field, Option } from "@fluentui/react-components";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { type PersonHit, useHost } from "../host/host";
import { useSay } from "../wording";

interface PersonFieldProps {
  label: string;
  /** The person's identifier. */
  value: string;
  problem?: string | undefined;
  required?: boolean;
  onChange(id: string): void;
}

const SHOWN = 8;

/** Somebody in the register, found as one types. */
export function PersonField({ label, value, problem, required, onChange }: PersonFieldProps) {
  const say = useSay();
  const host = useHost();
  const [text, setText] = useState("");
  const searched = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: ["people", "picker", searched],
    queryFn: () => host.findPeople({ text: searched, limit: SHOWN, offset: 0, relation: null }),
    placeholderData: keepPreviousData,
  });
  const hits = found.data?.hits ?? [];
  const words = (hit: PersonHit) => `${hit.name || say("people-protected-name")} · ${hit.number}`;
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
          onChange("");
        }}
        onOptionSelect={(_, data) => {
          const hit = hits.find((each) => each.id === data.optionValue);
          if (!hit) return;
          setText(words(hit));
          onChange(hit.id);
        }}
      >
        {hits.map((hit) => (
          <Option key={hit.id} value={hit.id} text={words(hit)}>
            {words(hit)}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
