import { useParams } from "@tanstack/react-router";
import { BookPanel } from "../../records/BookPanel";
import { Page } from "../../shared/Page";
import { useSay } from "../../wording";

/** Any register that is about nobody in particular and has no place of its own. */
export function BookPlace() {
  const { noun } = useParams({ from: "/books/$noun" });
  const say = useSay();
  return (
    <Page title={say.title("noun", `${noun}-many`)}>
      <BookPanel key={noun} noun={noun} />
    </Page>
  );
}
