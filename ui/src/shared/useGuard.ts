import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useHost } from "../host/host";
import { useSay } from "../wording";

/** How long the typing must rest before the core is asked, in milliseconds. */
const REST = 250;

export interface GuardHint {
  /** What was found, in words; empty if nothing. */
  kinds: string;
  /** Whether something of it is never stored. */
  stops: boolean;
}

/** What the core sees in a free text while it is typed or pasted: card numbers, identity numbers, health, crime. */
export function useGuard(value: string): GuardHint {
  const say = useSay();
  const host = useHost();
  const [text, setText] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setText(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  const scan = useQuery({
    queryKey: ["scan", text],
    queryFn: () => host.scanText(text),
    enabled: text.trim().length > 0,
    gcTime: 0,
  });
  const findings = value.trim() && text.trim() ? (scan.data ?? []) : [];
  return {
    kinds: [...new Set(findings.map((finding) => say.code("guard", finding.kind)))].join(", "),
    stops: findings.some((finding) => finding.severity === "stop"),
  };
}
