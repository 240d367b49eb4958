import { useState } from "react";
import { type DrawnExtracts, type RequestView, useHost } from "../../host/host";
import { useWork, type Work } from "../../shared/useWork";

/** Whether a case can be in a batch of extracts: only a request for access is answered by one. */
export const drawable = (request: RequestView) => request.kind === "access" && request.state === "open";

export interface Batch {
  chosen: ReadonlySet<string>;
  work: Work;
  /** What was drawn last. */
  drawn: DrawnExtracts | null;
  choose(ids: readonly string[], chosen: boolean): void;
  draw(language: string): void;
}

/** Cases chosen for a batch, and the drawing of their extracts. */
export function useBatch(): Batch {
  const host = useHost();
  const work = useWork();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [drawn, setDrawn] = useState<DrawnExtracts | null>(null);
  return {
    chosen,
    work,
    drawn,
    choose: (ids, is) =>
      setChosen((before) => {
        const after = new Set(before);
        for (const id of ids) is ? after.add(id) : after.delete(id);
        return after;
      }),
    draw: (language) =>
      void work.run(async () => {
        const made = await host.drawExtracts([...chosen], language);
        if (!made) return;
        setDrawn(made);
        setChosen(new Set());
      }),
  };
}
