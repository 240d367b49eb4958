/** Days and moments as the window writes them: `2026-11-22`, `2026-11-22 10:05`. */

const DAY = /^\s*(\d{4})-?(\d{2})-?(\d{2})\s*$/;

const two = (number: number) => String(number).padStart(2, "0");

/** The local day of a date picker's `Date`. */
export const isoOf = (date: Date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** A day typed with or without hyphens; null if there is no such day. */
export function dateOf(text: string): Date | null {
  const match = DAY.exec(text);
  if (!match) return null;
  const date = new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return isoOf(date) === `${match[1]}-${match[2]}-${match[3]}` ? date : null;
}

/** A time of day typed with a colon, a full stop or nothing between, with a colon; any other text as it is. */
export function timeOf(text: string): string {
  const match = /^\s*(\d{1,2})[:.]?(\d{2})\s*$/.exec(text);
  return match ? `${match[1]?.padStart(2, "0")}:${match[2]}` : text;
}

/** A day as it is; a moment without seconds and offset, in the time of the place it was written. */
export function when(iso: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(iso);
  return match ? `${match[1]} ${match[2]}` : iso;
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}

/** A long hash in groups that can be compared by eye. */
export function shortHash(hash: string): string {
  return (hash.slice(0, 16).match(/.{1,4}/g) ?? []).join(" ");
}
