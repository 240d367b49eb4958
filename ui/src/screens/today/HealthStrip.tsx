import { Button, Link, MessageBar, MessageBarBody, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ShieldCheckmark20Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useSettings } from "../../app/settings";
import { useDailyBackup } from "../../app/useDailyBackup";
import { type TodayView, useHost } from "../../host/host";
import { wordsOf } from "../../problems";
import { Facts } from "../../shared/Facts";
import { shortHash, when } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { type Standing, StateIcon } from "../../shared/StateIcon";
import { ProblemBar } from "../../shared/states";
import { useMay } from "../../shared/useMay";
import { useVerifyLog } from "../../shared/useVerifyLog";
import { WorkBar } from "../../shared/WorkBar";
import { localeOf, useSay } from "../../wording";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  hash: { fontFamily: tokens.fontFamilyMonospace },
});

/** What of the protection stands on the first page; the rest is in the settings. */
const SHOWN = ["backup", "log", "drill"];

/** Whether the register is well: its backups, its log, its recovery, and whether somebody opens unusually much. */
export function HealthStrip({ today }: { today: TodayView }) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useSettings();
  const verify = useVerifyLog();
  const reads = useMay("read-log");
  return (
    <Panel
      title={say("health-title")}
      actions={
        reads && (
          <Button
            size="small"
            icon={<ShieldCheckmark20Regular />}
            disabledFocusable={verify.busy}
            onClick={verify.start}
          >
            {say("log-verify")}
          </Button>
        )
      }
    >
      {reads && <Protection />}
      <Daily />
      {today.drill?.due && (
        <Line state="attention">
          <Text>{say("health-drill-due")}</Text>
        </Line>
      )}
      {today.openingWarnings.map((warning) => (
        <MessageBar key={`${warning.who}${warning.from}`} intent="warning" layout="multiline" data-testid="openings">
          <MessageBarBody>
            {say("health-openings", {
              who: warning.who,
              people: warning.people,
              from: when(warning.from),
              until: when(warning.until).slice(-5),
              limit: warning.limit,
            })}
          </MessageBarBody>
        </MessageBar>
      ))}
      {!reads && (
        <Facts
          facts={[
            [say("health-lines"), new Intl.NumberFormat(localeOf(language)).format(Number(today.auditLines))],
            [
              say("health-head"),
              <span key="head" className={styles.hash} title={today.auditHead}>
                {shortHash(today.auditHead)}
              </span>,
            ],
          ]}
        />
      )}
      {verify.busy && <WorkBar label={say("log-verifying")} share={verify.share} cancel={verify.cancel} />}
      <div role="status">
        {verify.verdict && (
          <Line state={verify.verdict.ok ? "ok" : "bad"}>
            <Text>
              {verify.verdict.ok
                ? say("log-good", { lines: Number(verify.verdict.lines) })
                : say("log-bad", { line: verify.verdict.firstBad ?? "?" })}
            </Text>
          </Line>
        )}
      </div>
      {verify.problem && verify.problem.code !== "cancelled" && <ProblemBar error={verify.problem} />}
    </Panel>
  );
}

function Line({ state, children }: { state: Standing; children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.line} data-testid="health-line" data-state={state}>
      <StateIcon state={state} />
      <div className={styles.words}>{children}</div>
    </div>
  );
}

/** The lines of the protection that matter every day, and the way to the others. */
function Protection() {
  const say = useSay();
  const host = useHost();
  const go = useNavigate();
  const status = useQuery({ queryKey: ["protection"], queryFn: () => host.protectionStatus() });
  if (status.isError) return <ProblemBar error={status.error} again={() => void status.refetch()} />;
  if (!status.data) return null;
  const lines = status.data.lines;
  const rest = lines.filter((line) => !SHOWN.includes(line.code) && line.state !== "ok").length;
  return (
    <>
      {lines
        .filter((line) => SHOWN.includes(line.code))
        .map((line) => (
          <Line key={line.code} state={line.state}>
            <Text>{say(line.sentence, line.arguments)}</Text>
          </Line>
        ))}
      <Link
        as="button"
        onClick={() => void go({ to: "/settings", search: { tab: "protection" } })}
        data-testid="health-protection"
      >
        {say("health-more", { count: rest })}
      </Link>
    </>
  );
}

/** Today's backup while it is made, and what became of it if it failed. */
function Daily() {
  const say = useSay();
  const daily = useDailyBackup();
  if (daily.working && daily.share !== undefined)
    return <WorkBar label={say("health-backing-up")} share={daily.share} />;
  const problem = daily.outcome?.problem;
  if (daily.outcome?.outcome === "failed" && problem) {
    const { sentence, remedy } = wordsOf(problem as Parameters<typeof wordsOf>[0], say);
    return (
      <MessageBar intent="error" layout="multiline" data-testid="daily-failed">
        <MessageBarBody>{say("health-backup-failed", { sentence, remedy })}</MessageBarBody>
      </MessageBar>
    );
  }
  return daily.error ? <ProblemBar error={daily.error} /> : null;
}
