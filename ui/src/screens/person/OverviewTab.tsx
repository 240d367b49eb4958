import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import type { Dossier, ItemView } from "../../host/host";
import { shown } from "../../records/facts";
import { byFate, KeptItem } from "../../records/KeptItem";
import { Facts } from "../../shared/Facts";
import { Panel } from "../../shared/Panel";
import { Source } from "../../shared/Source";
import { type Say, useSay } from "../../wording";
import { Why } from "./Why";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(280px, 1fr) minmax(0, 1.5fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@container (max-width: 871px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
});

/** As many as a high screen shows at once; what is below them is drawn after them. */
const AT_FIRST = 14;

interface OverviewTabProps {
  dossier: Dossier;
  go(tab: "contact"): void;
}

/** What there is about her, and why each thing is still there. */
export function OverviewTab({ dossier, go }: OverviewTabProps) {
  const styles = useStyles();
  const say = useSay();
  const { person } = dossier;
  const items = useMemo(() => byFate(dossier.kept), [dossier.kept]);
  const kept = useDeferredValue(items, items.slice(0, AT_FIRST));
  const more = (
    <Button size="small" appearance="subtle" onClick={() => go("contact")}>
      {say("overview-more")}
    </Button>
  );
  return (
    <div className={styles.grid}>
      <Panel title={say("tab-contact")} actions={more}>
        <Facts
          facts={[
            [say.title("field", "email"), person.email],
            [say.title("field", "phone"), person.phone],
            [say.title("field", "city"), person.address?.city],
          ]}
        />
        <Source source={person.source} />
        <Why retention={dossier.retention} />
      </Panel>
      <Panel title={say("why-label")}>
        <div>
          {kept.map((item) => (
            <KeptItem key={`${item.noun} ${item.id}`} item={item} detail={detailOf(item, dossier, say)} />
          ))}
        </div>
        {dossier.kept.length === 0 && <Text>{say("overview-nothing")}</Text>}
        {dossier.hidden.length > 0 && (
          <Text size={200}>
            {say("overview-hidden", { groups: dossier.hidden.map((group) => say.code("group", group)).join(", ") })}
          </Text>
        )}
      </Panel>
    </div>
  );
}

/** Which of several records of a noun is meant: what stands first in it. */
function detailOf(item: ItemView, { records }: Dossier, say: Say): string | undefined {
  const first = records.find((record) => record.id === item.id)?.facts[0];
  return first && shown(first, say);
}
