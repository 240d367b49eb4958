/** The ISO week a day lies in, as a number. */
export function weekNumber(day: string): number {
  const date = new Date(`${day}T00:00Z`);
  // The week belongs to the year its Thursday lies in.
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const first = Date.UTC(date.getUTCFullYear(), 0, 1);
  return Math.ceil(((date.getTime() - first) / 86_400_000 + 1) / 7);
}
