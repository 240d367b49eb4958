import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { useSay } from "../../wording";

/** Seconds in which everything can still be undone. */
export const SECONDS = 10;

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

interface LastChanceProps {
  begin(): void;
  undo(): void;
}

/** The moment before erasing begins: nothing is gone yet. If the window closes or locks, nothing will be. */
export function LastChance({ begin, undo }: LastChanceProps) {
  const styles = useStyles();
  const say = useSay();
  const [left, setLeft] = useState(SECONDS);
  const done = useRef(begin);
  done.current = begin;
  useEffect(() => {
    if (left === 0) return done.current();
    const timer = window.setTimeout(() => setLeft(left - 1), 1000);
    return () => window.clearTimeout(timer);
  }, [left]);
  return (
    <div className={styles.box} data-testid="last-chance">
      <Text role="status">{say("retention-last-chance", { seconds: left })}</Text>
      <ProgressBar value={(SECONDS - left) / SECONDS} aria-label={say("retention-last-chance-label")} />
      <div className={styles.actions}>
        <Button appearance="primary" icon={<ArrowUndo20Regular />} autoFocus onClick={undo} data-testid="erase-undo">
          {say("retention-undo")}
        </Button>
        <Button onClick={begin} data-testid="erase-now">
          {say("retention-begin-now")}
        </Button>
      </div>
    </div>
  );
}
