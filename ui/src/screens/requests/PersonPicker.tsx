import { Combobox, Field, Option, Text } from "@fluentui/react-components";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { type PersonHit, useHost } from "../../host/host";
import { useSay } from "../../wording";

type Picked = Pick<PersonHit, "id" | "name" | "number">;

interface PersonPickerProps {
  /** The person was chosen before the form was opened. */
  fixed: boolean;
  value: Picked | null;
  problem?: string | undefined;
  onChange(person: Picked | null): void;
}

const SHOWN = 8;

/** Somebody in the register, found as one types. */
export function PersonPicker({ fixed, value, problem, onChange }: PersonPickerProps) {
  const say = useSay();
  const host = useHost();
  const [text, setText] = useState(value ? value.name : "");
  const searched = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: ["people", "picker", searched],
    queryFn: () => host.findPeople({ text: searched, limit: SHOWN, offset: 0, relation: null }),
    enabled: !fixed,
    placeholderData: keepPreviousData,
  });
  if (fixed) return <Text>{say("requests-for-opened")}</Text>;
  const hits = found.data?.hits ?? [];
  const words = (hit: Picked) => `${hit.name || say("people-protected-name")} · ${hit.number}`;
  return (
    <Field
      label={say("requests-person")}
      hint={say("requests-person-hint")}
      required
      {...(problem ? { validationState: "error" as const, validationMessage: problem } : {})}
    >
      <Combobox
        freeform
        value={text}
        selectedOptions={value ? [value.id] : []}
        placeholder={say("people-search-hint")}
        onChange={(event) => {
          setText(event.target.value);
          onChange(null);
        }}
        onOptionSelect={(_, data) => {
          const hit = hits.find((each) => each.id === data.optionValue);
          if (!hit) return;
          setText(words(hit));
          onChange({ id: hit.id, name: words(hit), number: hit.number });
        }}
        data-testid="request-person"
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
