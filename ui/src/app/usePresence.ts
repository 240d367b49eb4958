import { useEffect } from "react";
import { useHost } from "../host/host";

/** The core is told at most so often, in milliseconds. */
const EVERY = 5000;

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

/** Tells the core that somebody is there. The core counts the time and locks by itself: a page that hangs tells nothing. */
export function usePresence(): void {
  const host = useHost();
  useEffect(() => {
    let told = Number.NEGATIVE_INFINITY;
    const touched = () => {
      const now = performance.now();
      if (now - told < EVERY) return;
      told = now;
      void host.touched().catch(() => undefined);
    };
    for (const sign of SIGNS) window.addEventListener(sign, touched, { passive: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, touched);
    };
  }, [host]);
}
