import { Text } from "@fluentui/react-components";
import { BookPanel } from "../../records/BookPanel";
import { useSay } from "../../wording";
import { NoticeLetter } from "./NoticeLetter";

/** What recipients are to be told after something was erased, corrected or restricted (Art. 19). */
// policy: 18
export function NoticesTab() {
  const say = useSay();
  return (
    <>
      <Text>{say("retention-notices-lead")}</Text>
      <BookPanel noun="notice" beside={(record) => <NoticeLetter key={record.id} notice={record} />} />
    </>
  );
}
