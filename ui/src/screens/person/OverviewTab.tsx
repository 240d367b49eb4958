import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Dossier } from "../../host/host";
import { Facts } from "../../shared/Facts";
import { Panel } from "../../shared/Panel";
import { useSay } from "../../wording";
import { ConsentBadge } from "./ConsentBadge";
import { Source, Why } from "./Why";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(280px, 1fr) minmax(0, 1.5fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@media (max-width: 1080px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface OverviewTabProps {
  dossier: Dossier;
  go(tab: "contact" | "agreements" | "consents"): void;
}

/** What there is about her, and why each thing is still there. */
export function OverviewTab({ dossier, go }: OverviewTabProps) {
  const styles = useStyles();
  const say = useSay();
  const { person } = dossier;
  const more = (tab: "contact" | "agreements" | "consents") => (
    <Button size="small" appearance="subtle" onClick={() => go(tab)}>
      {say("overview-more")}
    </Button>
  );
  return (
    <div className={styles.grid}>
      <Panel title={say("tab-contact")} actions={more("contact")}>
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
      <div>
        <Panel title={say("overview-held")}>
          {dossier.agreements?.map((agreement) => (
            <div key={agreement.id} className={styles.item}>
              <span className={styles.line}>
                <Text weight="semibold">{say.title("agreement", agreement.kind)}</Text>
                <Badge appearance="tint" color={agreement.endedOn ? "informative" : "success"}>
                  {agreement.endedOn ? say("agreement-ended", { on: agreement.endedOn }) : say("agreement-runs")}
                </Badge>
              </span>
              <Why retention={agreement.retention} />
            </div>
          ))}
          {dossier.consents?.map((consent) => (
            <div key={consent.id} className={styles.item}>
              <span className={styles.line}>
                <Text weight="semibold">
                  {say("overview-consent", { purpose: say.code("purpose", consent.purpose) })}
                </Text>
                <ConsentBadge state={consent.state} />
              </span>
              <Why retention={consent.retention} />
            </div>
          ))}
          {!dossier.agreements?.length && !dossier.consents?.length && <Text>{say("overview-nothing")}</Text>}
          {dossier.hidden.length > 0 && (
            <Text size={200}>
              {say("overview-hidden", { groups: dossier.hidden.map((group) => say.code("group", group)).join(", ") })}
            </Text>
          )}
        </Panel>
      </div>
    </div>
  );
}
