import { useEffect, useState } from "react";
import type { ThemeName } from "../theme";

/** What the system asks of every window. */
export interface SystemLooks {
  theme: ThemeName;
  still: boolean;
}

const ASKED = {
  forced: "(forced-colors: active)",
  contrast: "(prefers-contrast: more)",
  dark: "(prefers-color-scheme: dark)",
  still: "(prefers-reduced-motion: reduce)",
} as const;

type Answers = (query: string) => boolean;

/** High contrast before dark: who needs it needs it most. */
export const looksOf = (is: Answers): SystemLooks => ({
  theme: is(ASKED.forced) || is(ASKED.contrast) ? "contrast" : is(ASKED.dark) ? "dark" : "light",
  still: is(ASKED.still),
});

const now = () => looksOf((query) => window.matchMedia(query).matches);

/** The system's looks, as they are and as they change. */
export function useSystemLooks(): SystemLooks {
  const [looks, setLooks] = useState(now);
  useEffect(() => {
    const lists = Object.values(ASKED).map((query) => window.matchMedia(query));
    const changed = () => setLooks(now());
    for (const list of lists) list.addEventListener("change", changed);
    return () => {
      for (const list of lists) list.removeEventListener("change", changed);
    };
  }, []);
  return looks;
}
