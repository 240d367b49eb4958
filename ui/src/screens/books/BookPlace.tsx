import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { PLACES, placeOf } from "../../app/places";
import { BookPanel } from "../../records/BookPanel";
import { Page } from "../../shared/Page";
import { useSay } from "../../wording";

/** Any register that is about nobody in particular and has no place of its own. */
export function BookPlace() {
  const { noun } = useParams({ from: "/books/$noun" });
  const { start } = useSearch({ from: "/books/$noun" });
  const go = useNavigate();
  const say = useSay();
  const above = PLACES.find((place) => place.name === placeOf(`/books/${noun}`));
  const ended = () => void go({ to: "/books/$noun", params: { noun }, search: {}, replace: true });
  return (
    <Page
      title={say.title("noun", `${noun}-many`)}
      above={above ? [{ name: say(`nav-${above.name}`), go: () => void go({ to: above.path }) }] : undefined}
    >
      <BookPanel key={noun} noun={noun} begun={start ? { verb: start, ended } : undefined} />
    </Page>
  );
}
