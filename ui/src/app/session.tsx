import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { asProblem, type ProblemData, type RegisterStatus, type SessionView, useHost } from "../host/host";
import { tasksOfToday } from "./tasks";

export type Door =
  | { state: "asking" }
  | { state: "failed"; problem: ProblemData }
  | { state: "locked"; status: RegisterStatus }
  | { state: "open"; session: SessionView };

interface SessionControl {
  door: Door;
  /** Somebody has unlocked. */
  opened(session: SessionView): void;
  lock(): Promise<void>;
  /** Asks again what there is in the folder. */
  ask(): Promise<void>;
}

const SessionContext = createContext<SessionControl | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const host = useHost();
  const queries = useQueryClient();
  const [door, setDoor] = useState<Door>({ state: "asking" });

  const ask = useCallback(async () => {
    try {
      const status = await host.registerStatus();
      setDoor(status.session ? { state: "open", session: status.session } : { state: "locked", status });
    } catch (error) {
      setDoor({ state: "failed", problem: asProblem(error) });
    }
  }, [host]);

  const lock = useCallback(async () => {
    // Nothing of the register stays in the window's memory but unsaved drafts, which only their writer sees again.
    queries.clear();
    tasksOfToday.forget();
    setDoor({ state: "asking" });
    await host.lock().catch(() => undefined);
    await ask();
  }, [host, queries, ask]);

  const opened = useCallback((session: SessionView) => setDoor({ state: "open", session }), []);

  useEffect(() => void ask(), [ask]);

  const control = useMemo(() => ({ door, opened, lock, ask }), [door, opened, lock, ask]);
  return <SessionContext.Provider value={control}>{children}</SessionContext.Provider>;
}

export function useDoor(): SessionControl {
  const control = useContext(SessionContext);
  if (!control) throw new Error("no session above this component");
  return control;
}

/** Who is signed in. Only for what is shown while the register is open. */
export function useSession(): SessionView {
  const { door } = useDoor();
  if (door.state !== "open") throw new Error("the register is locked");
  return door.session;
}
