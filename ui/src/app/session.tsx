import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import {
  asProblem,
  type ProblemData,
  type RegisterLocked,
  type RegisterStatus,
  type SessionView,
  useHost,
} from "../host/host";
import { askedFor } from "./asked";
import { drafts } from "./drafts";
import { tasksOfToday } from "./tasks";
import { whereabouts } from "./whereabouts";

export type Door =
  | { state: "asking" }
  | { state: "failed"; problem: ProblemData }
  | { state: "locked"; status: RegisterStatus; told: RegisterLocked | null }
  | { state: "open"; session: SessionView };

interface SessionControl {
  door: Door;
  /** Somebody has unlocked, and goes here rather than where she was. */
  opened(session: SessionView, to?: string): void;
  /** Something about the session has changed: the organisation's name, or that the way back is proven. */
  changed(session: SessionView): void;
  lock(): Promise<void>;
  /** Asks again what there is in the folder. */
  ask(): Promise<void>;
}

const SessionContext = createContext<SessionControl | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const host = useHost();
  const queries = useQueryClient();
  const [door, setDoor] = useState<Door>({ state: "asking" });
  const [told, setTold] = useState<RegisterLocked | null>(null);
  /** Whether somebody has been in before, whose place is not the next person's. */
  const before = useRef(false);
  /** Where a notification asked to go while nobody could. */
  const asked = useRef<string | null>(null);

  const ask = useCallback(async () => {
    try {
      const status = await host.registerStatus();
      if (!status.session) return setDoor({ state: "locked", status, told: null });
      // The page was loaded anew while the register stood open.
      drafts.load(host, await host.keptDrafts());
      whereabouts.enter();
      before.current = true;
      setDoor({ state: "open", session: status.session });
    } catch (error) {
      setDoor({ state: "failed", problem: asProblem(error) });
    }
  }, [host]);

  /** Nothing of the register stays in the window's memory. */
  const empty = useCallback(() => {
    whereabouts.leave();
    drafts.forget();
    queries.clear();
    tasksOfToday.forget();
    setDoor({ state: "asking" });
  }, [queries]);

  const lock = useCallback(async () => {
    setDoor({ state: "asking" });
    await drafts.flush();
    empty();
    setTold(null);
    await host.lock().catch(() => undefined);
    await ask();
  }, [host, empty, ask]);

  const opened = useCallback(
    (session: SessionView, to?: string) => {
      const enter = async () => {
        drafts.load(host, await host.keptDrafts().catch(() => []));
        const was = whereabouts.enter();
        const place = to ?? asked.current ?? was ?? (before.current ? "/today" : null);
        asked.current = null;
        if (place) window.history.replaceState(null, "", `#${place}`);
        before.current = true;
        setTold(null);
        setDoor({ state: "open", session });
      };
      void enter();
    },
    [host],
  );

  const changed = useCallback((session: SessionView) => setDoor({ state: "open", session }), []);

  useEffect(() => void ask(), [ask]);

  // The core locks by itself too: when nobody is there, or when the computer itself is left.
  useEffect(
    () =>
      host.onLocked((locked) => {
        if (locked.why === "asked" && !locked.draftsLost) return;
        if (!locked.draftsLost) empty();
        setTold(locked);
        void ask();
      }),
    [host, empty, ask],
  );

  // Where the register stands open its own rooms hear it. Nobody's name is in such an address.
  const shut = door.state !== "open";
  useEffect(
    () => (shut ? host.onPlaceAsked(({ path }) => (asked.current = askedFor(path) ? path : null)) : undefined),
    [host, shut],
  );

  const seen = useMemo<Door>(() => (door.state === "locked" ? { ...door, told } : door), [door, told]);
  const control = useMemo(() => ({ door: seen, opened, changed, lock, ask }), [seen, opened, changed, lock, ask]);
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
