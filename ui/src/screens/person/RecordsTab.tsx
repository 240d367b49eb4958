import { RecordGroups } from "../../records/RecordGroups";
import type { TabProps } from "./PersonView";

/** Nouns that have cards and forms of their own. */
const OWN = ["agreement", "consent", "request"];

interface RecordsTabProps extends TabProps {
  tab: string;
  /** Whether something stands above, so that an empty list need not be said. */
  below?: boolean;
}

/** Everything of a tab that is declared once in the core: whatever the policy has a noun for. */
export function RecordsTab({ dossier, changed, tab, below = false }: RecordsTabProps) {
  return (
    <RecordGroups
      person={dossier.person.id}
      task={dossier.task}
      records={dossier.records}
      tab={tab}
      elsewhere={OWN}
      changed={changed}
      empty={!below}
      wide={tab === "overview"}
    />
  );
}
