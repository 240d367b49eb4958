import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useSay } from "../wording";

const useStyles = makeStyles({
  work: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface WorkBarProps {
  label: string;
  /** How much is done, 0 to 1; undefined while that is not known. */
  share: number | undefined;
  /** Asks the work to stop; left out where it must not. */
  cancel?: () => void;
  /** Whether it was asked to and has not stopped yet. */
  stopping?: boolean;
}

/** Work that takes a while: how far it has come, and how to stop it. */
export function WorkBar({ label, share, cancel, stopping }: WorkBarProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.work} data-testid="work">
      <Text>{share === undefined ? label : say("work-share", { label, percent: Math.floor(share * 100) })}</Text>
      <ProgressBar {...(share === undefined ? {} : { value: share })} aria-label={label} />
      {cancel && (
        <div>
          <Button size="small" onClick={cancel} disabledFocusable={stopping} data-testid="work-cancel">
            {say(stopping ? "act-cancelling" : "act-cancel")}
          </Button>
        </div>
      )}
    </div>
  );
}
