import { useEffect } from "react";

export interface Shortcuts {
  palette(): void;
  lock(): void;
  help(): void;
}

/** The keys that work everywhere: Ctrl or Cmd with K and L, and F1. */
export function useShortcuts(does: Shortcuts): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      const chord = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      const deed =
        key === "f1" ? does.help : chord && key === "k" ? does.palette : chord && key === "l" ? does.lock : null;
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [does]);
}

/** The modifier as this computer's keyboard calls it. */
export const chordKey = () => (navigator.platform.startsWith("Mac") ? "⌘" : "Ctrl+");
