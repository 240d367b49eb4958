import { type RefObject, useEffect } from "react";

/** How long whoever took the place of what had the focus may take to ask for it, in milliseconds. */
const GRACE = 60;

/** What lies above the place and goes away again. */
const ABOVE = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";

/**
 * The focus is never lost: when what had it is gone, a closed dialog or a row that was answered, it goes back to what had
 * it before the dialog, or else to the place, so that the next press of the tabulator does not begin at the top of the
 * window.
 */
export function useFocusKept(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let timer = 0;
    let before: HTMLElement | null = null;
    const look = () => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (!lost || document.querySelector("[role=dialog], [role=alertdialog]")) return;
      if (before?.isConnected) before.focus();
      if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
    };
    const noted = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && !target.closest(ABOVE)) before = target;
    };
    const changed = new MutationObserver(() => {
      if (document.activeElement !== document.body) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(look, GRACE);
    });
    document.addEventListener("focusin", noted);
    changed.observe(document.body, { childList: true, subtree: true });
    look();
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("focusin", noted);
      changed.disconnect();
    };
  }, [place]);
}
