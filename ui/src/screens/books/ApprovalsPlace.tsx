import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ClipboardSearch20Regular } from "@fluentui/react-icons";
import { useNavigate } from "@tanstack/react-router";
import type { RecordView } from "../../host/host";
import { BookPanel } from "../../records/BookPanel";
import { Page } from "../../shared/Page";
import { useSay } from "../../wording";

/** What somebody proposed and another must sign. */
export function ApprovalsPlace() {
  const say = useSay();
  return (
    <Page title={say.title("noun", "approval-many")}>
      <BookPanel noun="approval" beside={(record) => <SeeFirst approval={record} />} />
    </Page>
  );
}

const useStyles = makeStyles({ see: { marginTop: tokens.spacingVerticalM } });

/** Where one sees what one signs. */
function SeeFirst({ approval }: { approval: RecordView }) {
  const styles = useStyles();
  const say = useSay();
  const go = useNavigate();
  const fact = (name: string) => approval.facts.find((each) => each.name === name)?.text ?? "";
  if (fact("what") !== "erasure-plan") return null;
  return (
    <Button
      className={styles.see}
      icon={<ClipboardSearch20Regular />}
      onClick={() => void go({ to: "/retention/plans/$id", params: { id: fact("label") } })}
      data-testid="approval-see"
    >
      {say("retention-see-plan")}
    </Button>
  );
}
