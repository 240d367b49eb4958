import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark16Regular, Copy16Regular } from "@fluentui/react-icons";
import { type ReactNode, useEffect, useState } from "react";
import { useHost } from "../host/host";
import { useSay } from "../wording";

/** How long the button says that it is done, in milliseconds. */
const SAID = 2000;

const useStyles = makeStyles({
  pair: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
});

interface CopyButtonProps {
  text: string;
  /** What is copied, for whoever does not see the button. */
  what: string;
}

/** Copies through the core, which takes the text off the clipboard again after a minute. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const say = useSay();
  const host = useHost();
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = window.setTimeout(() => setDone(false), SAID);
    return () => window.clearTimeout(timer);
  }, [done]);
  const copy = () =>
    host.copyText(text).then(
      (there) => setDone(there),
      () => setDone(false),
    );
  return (
    <Button
      size="small"
      appearance="transparent"
      icon={done ? <Checkmark16Regular /> : <Copy16Regular />}
      aria-label={done ? say("copy-done") : say("copy-what", { what })}
      title={say("copy-hint")}
      onClick={() => void copy()}
      data-testid="copy"
    />
  );
}

/** A value with its copy button; nothing where there is no value. */
export function Copyable({ text, what }: { text: string | null | undefined; what: string }): ReactNode {
  const styles = useStyles();
  if (!text) return null;
  return (
    <span className={styles.pair}>
      {text}
      <CopyButton text={text} what={what} />
    </span>
  );
}
