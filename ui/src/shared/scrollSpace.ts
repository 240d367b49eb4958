/** The longest a page may be, in pixels: WebKit and Chromium count them in 64ths and 32 bits, and draw nothing beyond. */
const LONGEST = 32_000_000;

/** What is scrolled to see rows that together may be longer than any page. All lengths are in pixels. */
export interface ScrollSpace {
  /** How long it is. */
  length: number;
  /** How far down the rows one is, when the space is scrolled so far. */
  rowsAt(scrolled: number): number;
  /** How far the space is scrolled, when one is so far down the rows. */
  scrolledAt(rows: number): number;
}

/**
 * A space for rows of this length, of which so much is seen at once: as long as they are, or as long as a page may be, and
 * then the rows go by faster than it is scrolled.
 */
export function scrollSpace(rows: number, seen: number, longest = LONGEST): ScrollSpace {
  const length = Math.min(rows, longest);
  const faster = length > seen ? (rows - seen) / (length - seen) : 1;
  return { length, rowsAt: (scrolled) => scrolled * faster, scrolledAt: (at) => at / faster };
}

/** How far down the rows one goes, at the least, to see the whole of the row from `start` to `end`. */
export const reach = (start: number, end: number, at: number, seen: number): number =>
  Math.max(Math.min(at, start), end - seen);
