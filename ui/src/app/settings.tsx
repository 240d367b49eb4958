import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import {
  MOTIONS,
  type Motion,
  TEXT_SIZES,
  type TextSize,
  THEME_CHOICES,
  type ThemeChoice,
  type ThemeName,
} from "../theme";
import { LANGUAGES, type Language } from "../wording";
import { useSystemLooks } from "./useSystemLooks";

/** What a person chooses about the looks of the window. Holds nothing personal, so it may lie outside the register. */
export interface Settings {
  language: Language;
  look: ThemeChoice;
  textSize: TextSize;
  motion: Motion;
}

export interface SettingsControl extends Settings {
  /** The theme that is shown: the one chosen, or the one the system has. */
  theme: ThemeName;
  /** Whether nothing moves by itself: chosen here, or in the system. */
  still: boolean;
  change(part: Partial<Settings>): void;
}

const KEY = "cequred-looks";
const FIRST: Settings = { language: "sv", look: "system", textSize: "normal", motion: "system" };

const oneOf = <T extends string>(words: readonly T[], word: unknown, otherwise: T): T =>
  words.find((each) => each === word) ?? otherwise;

/** Settings from stored text; whatever cannot be read is as at first. */
export function readSettings(stored: string | null): Settings {
  let found: Partial<Record<keyof Settings | "theme", unknown>> = {};
  try {
    const parsed: unknown = JSON.parse(stored ?? "{}");
    if (typeof parsed === "object" && parsed !== null) found = parsed;
  } catch {
    // Somebody else's text under our name: begin afresh.
  }
  return {
    language: oneOf(LANGUAGES, found.language, FIRST.language),
    // Once the theme itself was kept, under its own name.
    look: oneOf(THEME_CHOICES, found.look ?? found.theme, FIRST.look),
    textSize: oneOf(TEXT_SIZES, found.textSize, FIRST.textSize),
    motion: oneOf(MOTIONS, found.motion, FIRST.motion),
  };
}

const SettingsContext = createContext<SettingsControl | null>(null);

export function SettingsProvider({ children }: { children: ReactNode }) {
  const [settings, setSettings] = useState(() => readSettings(localStorage.getItem(KEY)));
  const system = useSystemLooks();
  useEffect(() => localStorage.setItem(KEY, JSON.stringify(settings)), [settings]);
  const change = useCallback((part: Partial<Settings>) => setSettings((now) => ({ ...now, ...part })), []);
  const control = useMemo(
    () => ({
      ...settings,
      theme: settings.look === "system" ? system.theme : settings.look,
      still: settings.motion === "less" || system.still,
      change,
    }),
    [settings, system, change],
  );
  return <SettingsContext.Provider value={control}>{children}</SettingsContext.Provider>;
}

export function useSettings(): SettingsControl {
  const control = useContext(SettingsContext);
  if (!control) throw new Error("no settings above this component");
  return control;
}
