import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { TEXT_SIZES, type TextSize, THEME_NAMES, type ThemeName } from "../theme";
import { LANGUAGES, type Language } from "../wording";

/** What a person chooses about the looks of the window. Holds nothing personal, so it may lie outside the register. */
export interface Settings {
  language: Language;
  theme: ThemeName;
  textSize: TextSize;
}

export interface SettingsControl extends Settings {
  change(part: Partial<Settings>): void;
}

const KEY = "cequred-looks";
const FIRST: Settings = { language: "sv", theme: "light", textSize: "normal" };

const oneOf = <T extends string>(words: readonly T[], word: unknown, otherwise: T): T =>
  words.find((each) => each === word) ?? otherwise;

/** Settings from stored text; whatever cannot be read is as at first. */
export function readSettings(stored: string | null): Settings {
  let found: Partial<Record<keyof Settings, unknown>> = {};
  try {
    const parsed: unknown = JSON.parse(stored ?? "{}");
    if (typeof parsed === "object" && parsed !== null) found = parsed;
  } catch {
    // Somebody else's text under our name: begin afresh.
  }
  return {
    language: oneOf(LANGUAGES, found.language, FIRST.language),
    theme: oneOf(THEME_NAMES, found.theme, FIRST.theme),
    textSize: oneOf(TEXT_SIZES, found.textSize, FIRST.textSize),
  };
}

const SettingsContext = createContext<SettingsControl | null>(null);

export function SettingsProvider({ children }: { children: ReactNode }) {
  const [settings, setSettings] = useState(() => readSettings(localStorage.getItem(KEY)));
  useEffect(() => localStorage.setItem(KEY, JSON.stringify(settings)), [settings]);
  const change = useCallback((part: Partial<Settings>) => setSettings((now) => ({ ...now, ...part })), []);
  const control = useMemo(() => ({ ...settings, change }), [settings, change]);
  return <SettingsContext.Provider value={control}>{children}</SettingsContext.Provider>;
}

export function useSettings(): SettingsControl {
  const control = useContext(SettingsContext);
  if (!control) throw new Error("no settings above this component");
  return control;
}
