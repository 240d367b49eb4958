import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular, HandRight24Regular } from "@fluentui/react-icons";
import { useRemembered } from "../../app/whereabouts";
import { Empty } from "../../shared/states";
import { useSay } from "../../wording";
import { ConsentCard } from "./ConsentCard";
import { GiveConsent } from "./GiveConsent";
import { Hidden } from "./Hidden";
import type { TabProps } from "./PersonView";

const useStyles = makeStyles({
  bar: { display: "flex", justifyContent: "flex-end" },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, maxWidth: "860px" },
});

/** Her consents with the exact words, given and withdrawn. */
export function ConsentsTab({ dossier, changed }: TabProps) {
  const styles = useStyles();
  const say = useSay();
  const [giving, setGiving] = useRemembered("person-giving", false);
  if (!dossier.consents) return <Hidden dossier={dossier} />;
  return (
    <div className={styles.column}>
      <div className={styles.bar}>
        <Button icon={<Add20Regular />} onClick={() => setGiving(true)} data-testid="consent-new">
          {say("consent-new")}
        </Button>
      </div>
      {dossier.consents.length === 0 && (
        <Empty icon={<HandRight24Regular />} title={say("consent-none")} next={say("consent-none-next")} />
      )}
      {dossier.consents.map((consent) => (
        <ConsentCard key={consent.id} consent={consent} dossier={dossier} changed={changed} />
      ))}
      {giving && <GiveConsent dossier={dossier} changed={changed} close={() => setGiving(false)} />}
    </div>
  );
}
