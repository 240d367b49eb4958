import { type RefCallback, useCallback, useEffect, useState } from "react";
import { drafts } from "./drafts";

/** Under this name the core keeps where somebody was; the same word stands in the shell. */
export const PLACE = "@place";

/** How long a place may take to be as long as it was, in milliseconds, before its scrolling is given up. */
const PATIENCE = 5000;

interface Kept {
  path: string;
  values: Record<string, unknown>;
}

/**
 * Where somebody is: the place, its open tab and panel, how far it is scrolled. Kept like a half-filled form, so that it
 * is hers alone: what she searched for may be a name.
 */
class Whereabouts {
  #path = "";
  #there = new Map<string, unknown>();
  #resumed = new Map<string, unknown>();
  #open = false;

  /** Somebody has unlocked. Gives the path she was at, if she was somewhere. */
  enter(): string | null {
    const kept = drafts.read<Partial<Kept>>(PLACE);
    const path = typeof kept?.path === "string" && kept.path.startsWith("/") ? kept.path : null;
    this.#resumed = new Map(path && kept?.values ? Object.entries(kept.values) : []);
    this.#there = new Map();
    this.#path = path ?? "";
    this.#open = true;
    return path;
  }

  /** The register is locked: nothing stays here, and what goes away with the page is no moving away. */
  leave(): void {
    this.#open = false;
    this.#there.clear();
    this.#resumed.clear();
    this.#path = "";
  }

  /** Another place is open. */
  moved(path: string): void {
    if (!this.#open || path === this.#path) return;
    this.#path = path;
    this.#there.clear();
    this.#resumed.clear();
    this.#keep();
  }

  note(name: string, value: unknown): void {
    if (!this.#open) return;
    this.#there.set(name, value);
    this.#keep();
  }

  gone(name: string): void {
    if (!this.#open) return;
    this.#there.delete(name);
    this.#resumed.delete(name);
    this.#keep();
  }

  /** How something was before the lock, until another place is opened. */
  resumed<T>(name: string): T | undefined {
    return this.#resumed.get(name) as T | undefined;
  }

  #keep(): void {
    const kept: Kept = { path: this.#path, values: Object.fromEntries([...this.#resumed, ...this.#there]) };
    drafts.keep(PLACE, kept);
  }
}

export const whereabouts = new Whereabouts();

/** Like `useState`, for what of a place is to be as it was after a lock. `name` is its own within the place. */
export function useRemembered<T>(name: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => whereabouts.resumed<T>(name) ?? initial);
  useEffect(() => whereabouts.note(name, value), [name, value]);
  useEffect(() => () => whereabouts.gone(name), [name]);
  return [value, setValue];
}

/** For the element that scrolls: after a lock it stands where it stood, once there is enough to scroll. */
export function useScrollMemory(name: string): RefCallback<HTMLElement> {
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      const key = `scroll/${name}`;
      const wanted = whereabouts.resumed<number>(key) ?? 0;
      let timer = 0;
      let looking = 0;
      const until = Date.now() + PATIENCE;
      const look = () => {
        element.scrollTop = wanted;
        if (Math.abs(element.scrollTop - wanted) > 1 && Date.now() < until) looking = window.setTimeout(look, 50);
      };
      if (wanted > 0) look();
      const scrolled = () => {
        window.clearTimeout(timer);
        timer = window.setTimeout(() => whereabouts.note(key, element.scrollTop), 150);
      };
      const stop = () => window.clearTimeout(looking);
      element.addEventListener("scroll", scrolled, { passive: true });
      for (const sign of ["wheel", "pointerdown", "keydown"]) element.addEventListener(sign, stop, { passive: true });
      return () => {
        window.clearTimeout(timer);
        window.clearTimeout(looking);
        element.removeEventListener("scroll", scrolled);
        for (const sign of ["wheel", "pointerdown", "keydown"]) element.removeEventListener(sign, stop);
      };
    },
    [name],
  );
}
