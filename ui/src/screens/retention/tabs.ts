/** The tabs of the place, in their order. */
export const RETENTION_TABS = ["queue", "plans", "holds", "notices", "rules"] as const;
export type RetentionTab = (typeof RETENTION_TABS)[number];

/** The tab an address names, if it names one. */
export const retentionTabOf = (word: unknown): RetentionTab | undefined => RETENTION_TABS.find((tab) => tab === word);
