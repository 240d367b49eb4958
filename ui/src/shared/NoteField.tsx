import { Field, Text, Textarea } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { useHost } from "../host/host";
import { useSay } from "../wording";

interface NoteFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  problem?: string | undefined;
  className?: string | undefined;
  rows?: number;
}

/** Free text that the core reads along with: card numbers, health and crime are pointed out before anything is saved. */
export function NoteField({ label, value, onChange, problem, className, rows = 3 }: NoteFieldProps) {
  const say = useSay();
  const host = useHost();
  const text = useDeferredValue(value);
  const scan = useQuery({
    queryKey: ["scan", text],
    queryFn: () => host.scanText(text),
    enabled: text.trim().length > 0,
    gcTime: 0,
  });
  const findings = text.trim() ? (scan.data ?? []) : [];
  const kinds = [...new Set(findings.map((finding) => say.code("guard", finding.kind)))].join(", ");
  const stops = findings.some((finding) => finding.severity === "stop");
  const message = problem
    ? { validationState: "error" as const, validationMessage: problem }
    : kinds
      ? {
          validationState: stops ? ("error" as const) : ("warning" as const),
          validationMessage: <Text size={200}>{say(stops ? "note-stop" : "note-look", { kinds })}</Text>,
        }
      : {};
  return (
    <Field label={label} className={className} hint={say("note-hint")} {...message}>
      <Textarea rows={rows} value={value} onChange={(_, data) => onChange(data.value)} resize="vertical" />
    </Field>
  );
}
