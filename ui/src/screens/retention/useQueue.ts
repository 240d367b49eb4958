import { useState } from "react";
import { type QueueLine, useHost } from "../../host/host";
import { type Pages, usePages } from "../../shared/usePages";
import type { Filters, Part } from "./parts";

/** A part of the queue, and how it hears which rows are seen. */
export function useQueue(part: Part, { text, over }: Filters): Pages<QueueLine> & { seen(a: number, b: number): void } {
  const host = useHost();
  const [range, setRange] = useState({ first: 0, last: 0 });
  const pages = usePages(
    ["retention", "queue", part, text, over],
    async (offset, limit) => {
      const query = { part, text: text || null, daysOver: over ? Number(over) : null, offset, limit };
      const { total, lines } = await host.retentionQueue(query);
      return { total, rows: lines };
    },
    range.first,
    range.last,
  );
  const seen = (first: number, last: number) =>
    setRange((now) => (now.first === first && now.last === last ? now : { first, last }));
  return { ...pages, seen };
}
