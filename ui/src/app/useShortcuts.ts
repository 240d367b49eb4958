import { useEffect } from "react";
import { DEEDS, type Deed, pressed } from "./shortcuts";

export type Shortcuts = Record<Deed, () => void> & {
  /** Opens the place with this number in the menu, from 0. */
  place(index: number): void;
  /** Moves the focus on to the next part of the window. */
  section(): void;
};

/** Hears the keys that work everywhere. What closes or moves is heard by what is closed or moved in. */
export function useShortcuts(does: Shortcuts): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      const found = pressed(event);
      if (!found) return;
      const deed = DEEDS.find((each) => each === found.name);
      if (deed) does[deed]();
      else if (found.name === "places") does.place(found.index);
      else if (found.name === "sections") does.section();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", heard);
    return () => window.removeEventListener("keydown", heard);
  }, [does]);
}
