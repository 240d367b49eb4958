import { useSettings } from "../../app/settings";
import { Facts } from "../../shared/Facts";
import { localeOf, useSay } from "../../wording";

/** What people look for first in a backup; the other tables follow from these. */
const SHOWN = ["people", "agreements", "consents", "requests", "audit"];

/** How much is in a backup. */
export function CountTable({ counts }: { counts: Readonly<Record<string, number>> }) {
  const say = useSay();
  const { language } = useSettings();
  const number = new Intl.NumberFormat(localeOf(language));
  const all = Object.values(counts).reduce((sum, rows) => sum + rows, 0);
  return (
    <Facts
      facts={[
        ...SHOWN.filter((table) => table in counts).map(
          (table) => [say(`backup-count-${table}`), number.format(counts[table] ?? 0)] as const,
        ),
        [say("backup-rows"), number.format(all)] as const,
      ]}
    />
  );
}
