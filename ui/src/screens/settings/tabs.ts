/** The tabs of the settings, in their order. */
export const SETTINGS_TABS = [
  "looks",
  "organisation",
  "staff",
  "keys",
  "desks",
  "protection",
  "backups",
  "reminders",
  "digest",
  "letters",
  "rules",
  "ratings",
  "imports",
  "about",
] as const;
export type SettingsTab = (typeof SETTINGS_TABS)[number];

/** The tab an address names, if it names one. */
export const tabOf = (word: unknown): SettingsTab | undefined => SETTINGS_TABS.find((tab) => tab === word);
