/** The parts of the queue, in the order they concern people. */
export const PARTS = ["due", "waiting", "coming"] as const;
export type Part = (typeof PARTS)[number];

/** What narrows the queue. */
export interface Filters {
  text: string;
  /** At least so many days over; empty for all. */
  over: string;
}

/** Choices of days over. */
export const OVER = ["30", "90", "365"] as const;

/** People in one plan at most: the dry run looks at each of them while somebody waits. */
export const MOST = 1000;
