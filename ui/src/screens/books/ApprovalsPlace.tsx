import { BookPanel } from "../../records/BookPanel";
import { Page } from "../../shared/Page";
import { useSay } from "../../wording";

/** What somebody proposed and another must sign. */
export function ApprovalsPlace() {
  const say = useSay();
  return (
    <Page title={say.title("noun", "approval-many")}>
      <BookPanel noun="approval" />
    </Page>
  );
}
