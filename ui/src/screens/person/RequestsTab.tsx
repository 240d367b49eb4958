import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { MailAdd20Regular, MailInbox24Regular } from "@fluentui/react-icons";
import { useNavigate } from "@tanstack/react-router";
import type { Dossier } from "../../host/host";
import { Empty } from "../../shared/states";
import { useSay } from "../../wording";
import { RequestTable } from "../requests/RequestTable";
import { Hidden } from "./Hidden";

const useStyles = makeStyles({
  bar: { display: "flex", justifyContent: "flex-end" },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** Her requests, and a new one. */
export function RequestsTab({ dossier }: { dossier: Dossier }) {
  const styles = useStyles();
  const say = useSay();
  const go = useNavigate();
  const start = (
    <Button
      icon={<MailAdd20Regular />}
      onClick={() => void go({ to: "/requests", search: { start: "new", person: dossier.person.id } })}
      data-testid="person-request-new"
    >
      {say("requests-new")}
    </Button>
  );
  if (!dossier.requests) return <Hidden dossier={dossier} />;
  return (
    <div className={styles.column}>
      <div className={styles.bar}>{start}</div>
      {dossier.requests.length === 0 ? (
        <Empty
          icon={<MailInbox24Regular />}
          title={say("requests-none-person")}
          next={say("requests-none-person-next")}
        />
      ) : (
        <RequestTable requests={dossier.requests} />
      )}
    </div>
  );
}
