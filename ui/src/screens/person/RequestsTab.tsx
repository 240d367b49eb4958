import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentArrowRight20Regular, MailAdd20Regular, MailInbox24Regular } from "@fluentui/react-icons";
import { useNavigate } from "@tanstack/react-router";
import type { Dossier } from "../../host/host";
import { Empty } from "../../shared/states";
import { useMay } from "../../shared/useMay";
import { useSay } from "../../wording";
import { isTaken } from "../requests/CopyPanel";
import { RequestTable } from "../requests/RequestTable";
import { Hidden } from "./Hidden";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: tokens.spacingHorizontalM },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** Her requests, and a new one. */
export function RequestsTab({ dossier }: { dossier: Dossier }) {
  const styles = useStyles();
  const say = useSay();
  const go = useNavigate();
  const may = useMay("make-extract");
  // A copy to take along answers a right (Art. 20): it has a receipt, a last day and somebody whose identity is known, so
  // it is made in a case. One that is open is taken; else one is opened.
  const copy = () => {
    const open = dossier.requests?.find((request) => request.state === "open" && isTaken(request));
    void (open
      ? go({ to: "/requests/$id", params: { id: open.id } })
      : go({ to: "/requests", search: { start: "new", person: dossier.person.id, right: "portability" } }));
  };
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
      <div className={styles.bar}>
        {may && (
          <Button icon={<DocumentArrowRight20Regular />} onClick={copy} data-testid="person-copy">
            {say("copy-title")}
          </Button>
        )}
        {start}
      </div>
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
