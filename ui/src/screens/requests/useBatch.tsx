import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useDraft } from "../../app/drafts";
import { type DrawnExtracts, type RequestView, useHost } from "../../host/host";
import { useWork, type Work } from "../../shared/useWork";

/** Whether a case can be in a batch of extracts: only a request for access is answered by one. */
export const drawable = (request: RequestView) => request.kind === "access" && request.state === "open";

export interface Batch {
  chosen: ReadonlySet<string>;
  work: Work;
  /** What was drawn last, until somebody puts it away. */
  drawn: DrawnExtracts | null;
  choose(ids: readonly string[], chosen: boolean): void;
  draw(language: string): void;
  /** Puts the print queue away. */
  forget(): void;
}

const NOTHING: { drawn: DrawnExtracts | null } = { drawn: null };

const BatchContext = createContext<Batch | null>(null);

/**
 * Cases chosen for a batch, the drawing of their extracts, and the print queue. It stands above the places: drawing goes
 * on while somebody looks elsewhere. The queue holds numbers of cases and names of files; like a half-filled form it is
 * in the register alone, and hers, over a lock too.
 */
export function BatchProvider({ children }: { children: ReactNode }) {
  const host = useHost();
  const work = useWork();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { value, change, drop } = useDraft("print-queue", NOTHING);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const { run } = work;
  const batch = useMemo(
    (): Batch => ({
      chosen,
      work,
      drawn: value.drawn,
      choose: (ids, is) =>
        setChosen((before) => {
          const after = new Set(before);
          for (const id of ids) is ? after.add(id) : after.delete(id);
          return after;
        }),
      draw: (language) =>
        void run(async () => {
          const drawn = await host.drawExtracts([...chosen], language);
          // After a lock there is nobody whose queue it would be.
          if (!drawn || !here.current) return;
          change({ drawn });
          setChosen(new Set());
        }),
      forget: drop,
    }),
    [host, work, run, chosen, value, change, drop],
  );
  return <BatchContext.Provider value={batch}>{children}</BatchContext.Provider>;
}

/** The batch of whoever is signed in. */
export function useBatch(): Batch {
  const batch = useContext(BatchContext);
  if (!batch) throw new Error("no batch above this component");
  return batch;
}
