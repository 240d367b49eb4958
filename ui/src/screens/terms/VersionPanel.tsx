import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Regular, Circle20Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { type TermsVersionView, useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Panel } from "../../shared/Panel";
import { Loading } from "../../shared/states";
import { useSay } from "../../wording";
import { StandingList } from "./StandingList";

const useStyles = makeStyles({
  column: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    marginTop: tokens.spacingVerticalL,
  },
  step: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  text: {
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    maxHeight: "320px",
    overflow: "auto",
    fontFamily: "inherit",
    margin: 0,
  },
  dim: { color: tokens.colorNeutralForeground2 },
});

/** One version: the steps of bringing it to those with a contract, its text to the letter, and who accepted it. */
export function VersionPanel({ id }: { id: string }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const page = useQuery({ queryKey: ["shelf", "terms", "page"], queryFn: () => host.termsPage() });
  const text = useQuery({ queryKey: ["shelf", "terms", "text", id], queryFn: () => host.termsText(id) });
  if (page.error) return <Failure error={page.error} again={() => void page.refetch()} />;
  const version = page.data?.versions.find((each) => each.id === id);
  if (!version) return <Loading />;
  return (
    <div className={styles.column}>
      <Panel title={say("terms-steps")}>
        <Steps version={version} />
      </Panel>
      <Panel title={say("terms-text")}>
        {text.isPending && <Loading />}
        {text.error && <Failure error={text.error} again={() => void text.refetch()} />}
        {text.data ? (
          // A scrolling text must be reachable from the keyboard.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
          <pre className={styles.text} tabIndex={0} data-testid="terms-text">
            {text.data}
          </pre>
        ) : (
          text.isSuccess && <Text className={styles.dim}>{say("terms-text-missing")}</Text>
        )}
      </Panel>
      <Panel
        title={say("terms-people")}
        actions={
          version.toReview > 0 ? (
            <Badge appearance="tint" color="warning">
              {say("terms-to-review", { count: version.toReview })}
            </Badge>
          ) : undefined
        }
      >
        <StandingList id={id} />
      </Panel>
    </div>
  );
}

/** What has been done to bring a version in force, and what comes next. */
function Steps({ version }: { version: TermsVersionView }) {
  const styles = useStyles();
  const say = useSay();
  const steps = [
    { done: version.sha256 !== null, words: say("terms-step-text") },
    { done: version.noticeOn !== null, words: say("terms-step-notice") },
    { done: version.accepted > 0, words: say("terms-step-accepted", { count: version.accepted }) },
  ];
  return (
    <>
      {steps.map((step) => (
        <div key={step.words} className={styles.step}>
          {step.done ? <CheckmarkCircle20Regular aria-label={say("terms-done")} /> : <Circle20Regular aria-hidden />}
          <Text>{step.words}</Text>
        </div>
      ))}
      <Text className={styles.dim}>{say("terms-never-consent")}</Text>
    </>
  );
}
