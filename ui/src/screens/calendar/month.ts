const DAY = 86_400_000;

/** The day so many days after another. */
export const shift = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The weeks a month touches, each from Monday to Sunday. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const before = (new Date(`${first}T00:00Z`).getUTCDay() + 6) % 7;
  const weeks: string[][] = [];
  for (let monday = shift(first, -before); monday.slice(0, 7) <= month; monday = shift(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => shift(monday, at)));
  }
  return weeks;
}

/** The month so many months after another, `2026-11`. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** Where an arrow key leads from a day; null for a key that leads nowhere. */
export function moved(day: string, key: string): string | null {
  switch (key) {
    case "ArrowLeft":
      return shift(day, -1);
    case "ArrowRight":
      return shift(day, 1);
    case "ArrowUp":
      return shift(day, -7);
    case "ArrowDown":
      return shift(day, 7);
    case "Home":
      return shift(day, -((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7));
    case "End":
      return shift(day, (7 - new Date(`${day}T00:00Z`).getUTCDay()) % 7);
    case "PageUp":
    case "PageDown": {
      const month = monthAfter(day.slice(0, 7), key === "PageUp" ? -1 : 1);
      // The 31st of a month that has none is its last day.
      const last = Number(shift(`${monthAfter(month, 1)}-01`, -1).slice(8));
      return `${month}-${String(Math.min(Number(day.slice(8)), last)).padStart(2, "0")}`;
    }
    default:
      return null;
  }
}
