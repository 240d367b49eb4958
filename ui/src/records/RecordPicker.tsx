import { Dropdown, Field, Option } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { type RecordView, useHost } from "../host/host";
import { useSay } from "../wording";
import { shown } from "./facts";

/** The records a form may choose among: those of the person it is about, and the task they were opened for. */
export interface Surroundings {
  records: readonly RecordView[];
  task: string | null;
}

export const SurroundingsContext = createContext<Surroundings>({ records: [], task: null });

interface RecordPickerProps {
  label: string;
  noun: string;
  value: string;
  problem?: string | undefined;
  required?: boolean;
  onChange(id: string): void;
}

/** A record of a noun: one of the person's own, or one of a book. */
export function RecordPicker({ label, noun, value, problem, required, onChange }: RecordPickerProps) {
  const say = useSay();
  const host = useHost();
  const { records, task } = useContext(SurroundingsContext);
  const own = records.filter((record) => record.noun === noun);
  const book = useQuery({
    queryKey: ["shelf", noun, "picker"],
    queryFn: () => host.shelf(noun, { person: null, task, text: null, limit: null }),
    enabled: own.length === 0,
    retry: false,
  });
  const choices = own.length > 0 ? own : (book.data?.records ?? []);
  const words = (record: RecordView) =>
    record.facts
      .slice(0, 2)
      .map((fact) => shown(fact, say))
      .join(" · ");
  const current = choices.find((record) => record.id === value);
  return (
    <Field
      label={label}
      required={required ?? false}
      hint={choices.length === 0 ? say("record-none-to-choose", { noun: say.code("noun", noun) }) : undefined}
      {...(problem ? { validationState: "error" as const, validationMessage: problem } : {})}
    >
      <Dropdown
        value={current ? words(current) : ""}
        selectedOptions={value ? [value] : []}
        disabled={choices.length === 0}
        onOptionSelect={(_, data) => onChange(data.optionValue ?? "")}
      >
        {choices.map((record) => (
          <Option key={record.id} value={record.id} text={words(record)}>
            {words(record)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
