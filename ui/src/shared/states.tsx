import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { asProblem } from "../host/host";
import { wordsOf } from "../problems";
import { useSay } from "../wording";

/** The three states every list has besides being full. Each says the next step. */

const useStyles = makeStyles({
  middle: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalXXXL,
    color: tokens.colorNeutralForeground2,
    textAlign: "center",
  },
  icon: { fontSize: "36px", color: tokens.colorNeutralForeground3, lineHeight: 0 },
  body: { maxWidth: "44ch" },
  action: { marginTop: tokens.spacingVerticalS },
  bar: { flexShrink: 0 },
});

export function Loading({ label }: { label?: string }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.middle}>
      <Spinner size="small" label={label ?? say("state-loading")} labelPosition="below" />
    </div>
  );
}

interface EmptyProps {
  icon: ReactElement;
  title: string;
  next: string;
  action?: ReactNode;
  testId?: string;
}

export function Empty({ icon, title, next, action, testId = "empty" }: EmptyProps) {
  const styles = useStyles();
  return (
    <div className={styles.middle} data-testid={testId}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Text weight="semibold">{title}</Text>
      <Text align="center" className={styles.body}>
        {next}
      </Text>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}

interface ProblemBarProps {
  error: unknown;
  again?: () => void;
  testId?: string;
}

/** What went wrong, and what to do about it. */
export function ProblemBar({ error, again, testId }: ProblemBarProps) {
  const styles = useStyles();
  const say = useSay();
  const { sentence, remedy } = wordsOf(asProblem(error), say);
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar} role="alert" data-testid={testId}>
      <MessageBarBody>
        <MessageBarTitle>{sentence}</MessageBarTitle> {remedy}
      </MessageBarBody>
      {again && (
        <MessageBarActions>
          <Button size="small" onClick={again}>
            {say("act-again")}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
