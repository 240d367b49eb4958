import { type RefObject, useEffect } from "react";

/** How long whoever took the place of what had the focus may take to ask for it, in milliseconds. */
const GRACE = 60;

/**
 * The focus is never lost: when what had it is gone, a closed dialog or a row that was answered, it goes to the place, so
 * that the next press of the tabulator begins there and not at the top of the window.
 */
export function useFocusKept(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let timer = 0;
    const look = () => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && !document.querySelector("[role=dialog], [role=alertdialog]")) {
        place.current?.focus({ preventScroll: true });
      }
    };
    const changed = new MutationObserver(() => {
      if (document.activeElement !== document.body) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(look, GRACE);
    });
    changed.observe(document.body, { childList: true, subtree: true });
    look();
    return () => {
      window.clearTimeout(timer);
      changed.disconnect();
    };
  }, [place]);
}
