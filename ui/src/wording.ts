import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { ReactLocalization, useLocalization } from "@fluent/react";
import { useMemo } from "react";

export const LANGUAGES = ["sv", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const LOCALES: Record<Language, string> = { sv: "sv-SE", en: "en-GB" };

// The same files that the command line and the papers read; what only they say is left out.
const files: Record<string, string> = import.meta.glob(
  ["../../assets/wording/*/*.ftl", "!../../assets/wording/*/{cli,papers*}.ftl"],
  { query: "?raw", import: "default", eager: true },
);

/** The locale numbers and month names are written in. */
export const localeOf = (language: Language) => LOCALES[language];

/** All sentences of a language. `onError` hears of what is missing or cannot be read. */
export function localization(language: Language, onError?: (error: Error) => void): ReactLocalization {
  const bundle = new FluentBundle(LOCALES[language], { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (!path.includes(`/${language}/`)) continue;
    for (const error of bundle.addResource(new FluentResource(text))) onError?.(error);
  }
  return new ReactLocalization([bundle], undefined, onError);
}

/** Sentences for a component. */
export interface Say {
  /** The sentence with this id. */
  (id: string, args?: Record<string, FluentVariable>): string;
  /** The word for a code, `prefix-code`; the code itself where no word is written for it. */
  code(prefix: string, code: string): string;
  /** The same with a capital first letter, for headings and labels. */
  title(prefix: string, code: string): string;
}

export const capital = (text: string) => text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);

/** `Say` over any look-up; apart from React so that it can be tested. */
export function sayWith(l10n: ReactLocalization): Say {
  const say = (id: string, args?: Record<string, FluentVariable>) => l10n.getString(id, args);
  const code = (prefix: string, word: string) => {
    const id = `${prefix}-${word}`;
    return l10n.getBundle(id) ? l10n.getString(id) : word;
  };
  return Object.assign(say, { code, title: (prefix: string, word: string) => capital(code(prefix, word)) });
}

/** Sentences in the language chosen. */
export function useSay(): Say {
  const { l10n } = useLocalization();
  return useMemo(() => sayWith(l10n), [l10n]);
}
