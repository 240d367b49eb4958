import { makeStyles, tokens } from "@fluentui/react-components";
import { BookPanel } from "../../records/BookPanel";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
  one: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    "& h2": { margin: 0, fontSize: tokens.fontSizeBase400 },
  },
});

/** How long there is for what, and which days are holidays. */
const BOOKS = ["limit", "holiday"] as const;

export function RulesTab() {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.all}>
      {BOOKS.map((noun) => (
        <section key={noun} className={styles.one} aria-label={say.title("noun", `${noun}-many`)}>
          <h2>{say.title("noun", `${noun}-many`)}</h2>
          <BookPanel noun={noun} />
        </section>
      ))}
    </div>
  );
}
