import { BookPanel } from "../../records/BookPanel";
import { Page } from "../../shared/Page";
import { useSay } from "../../wording";
import { VersionPanel } from "./VersionPanel";

/** The terms: every version, its text, and who stands where. */
export function TermsPlace() {
  const say = useSay();
  return (
    <Page title={say("nav-terms")}>
      <BookPanel noun="terms" beside={(record) => <VersionPanel key={record.id} id={record.id} />} />
    </Page>
  );
}
