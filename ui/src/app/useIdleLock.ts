import { useEffect } from "react";

/** An untended desk locks itself after this long. */
export const IDLE_MINUTES = 15;

/** Calls `lock` when nobody has touched keyboard or mouse for a while. */
export function useIdleLock(lock: () => void, minutes = IDLE_MINUTES): void {
  useEffect(() => {
    let timer = 0;
    const touched = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(lock, minutes * 60_000);
    };
    const signs = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
    for (const sign of signs) window.addEventListener(sign, touched, { passive: true });
    touched();
    return () => {
      window.clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, touched);
    };
  }, [lock, minutes]);
}
