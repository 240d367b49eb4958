import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({ date: { whiteSpace: "nowrap" } });

/** A sentence whose dates are never split between two lines. */
export function Unbroken({ text }: { text: string }) {
  const styles = useStyles();
  return text.split(/(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?)/).map((part, index) =>
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
