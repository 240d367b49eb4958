import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Add20Regular, DocumentText24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useRemembered } from "../../app/whereabouts";
import type { AgreementView } from "../../host/host";
import { Panel } from "../../shared/Panel";
import { Source } from "../../shared/Source";
import { Empty } from "../../shared/states";
import { useSay } from "../../wording";
import { AddAgreement } from "./AddAgreement";
import { EndAgreement } from "./EndAgreement";
import { Hidden } from "./Hidden";
import type { TabProps } from "./PersonView";
import { Why } from "./Why";

const useStyles = makeStyles({
  bar: { display: "flex", justifyContent: "flex-end" },
  days: { fontVariantNumeric: "tabular-nums" },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, maxWidth: "860px" },
});

/** Her agreements: each with its days, its end, and how long it keeps her data here. */
export function AgreementsTab({ dossier, changed }: TabProps) {
  const styles = useStyles();
  const say = useSay();
  const [adding, setAdding] = useRemembered("person-adding", false);
  const [ending, setEnding] = useState<AgreementView | null>(null);
  if (!dossier.agreements) return <Hidden dossier={dossier} />;
  return (
    <div className={styles.column}>
      <div className={styles.bar}>
        <Button icon={<Add20Regular />} onClick={() => setAdding(true)} data-testid="agreement-new">
          {say("agreement-new")}
        </Button>
      </div>
      {dossier.agreements.length === 0 && (
        <Empty icon={<DocumentText24Regular />} title={say("agreement-none")} next={say("agreement-none-next")} />
      )}
      {dossier.agreements.map((agreement) => (
        <Panel
          key={agreement.id}
          title={say.title("agreement", agreement.kind)}
          actions={
            <>
              <Badge appearance="tint" color={agreement.endedOn ? "informative" : "success"}>
                {agreement.endedOn ? say("agreement-ended", { on: agreement.endedOn }) : say("agreement-runs")}
              </Badge>
              {!agreement.endedOn && (
                <Button size="small" onClick={() => setEnding(agreement)} data-testid="agreement-end">
                  {say("agreement-end")}
                </Button>
              )}
            </>
          }
        >
          <Text className={styles.days}>
            {agreement.endedOn
              ? say("agreement-days", { from: agreement.startedOn, to: agreement.endedOn })
              : say("agreement-from", { from: agreement.startedOn })}
          </Text>
          <Source source={agreement.source} />
          <Why retention={agreement.retention} />
        </Panel>
      ))}
      {adding && <AddAgreement dossier={dossier} changed={changed} close={() => setAdding(false)} />}
      {ending && <EndAgreement dossier={dossier} agreement={ending} changed={changed} close={() => setEnding(null)} />}
    </div>
  );
}
