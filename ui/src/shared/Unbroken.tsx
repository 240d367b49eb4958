import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({ date: { whiteSpace: "nowrap" } });

/** Dates, and the numbers of cases. */
const WHOLE = /(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?|(?:[A-Z]-?)?\d{4}-\d{4})/;

/** A sentence whose dates and numbers of cases are never split between two lines. */
export function Unbroken({ text }: { text: string }) {
  const styles = useStyles();
  return text.split(WHOLE).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their places
      <span key={index} className={styles.date}>
        {part}
      </span>
    ),
  );
}
