import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, DismissCircle20Filled, ShieldCheckmark20Regular } from "@fluentui/react-icons";
import { useSettings } from "../../app/settings";
import { Facts } from "../../shared/Facts";
import { shortHash } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { ProblemBar } from "../../shared/states";
import { useVerifyLog } from "../../shared/useVerifyLog";
import { localeOf, useSay } from "../../wording";

const useStyles = makeStyles({
  verdict: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  good: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  bad: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  hash: { fontFamily: tokens.fontFamilyMonospace },
});

/** Whether the register is well: its log, how long, where it stands, and that it verifies. */
export function HealthStrip({ lines, head }: { lines: string; head: string }) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useSettings();
  const verify = useVerifyLog();
  return (
    <Panel
      title={say("health-title")}
      actions={
        <Button size="small" icon={<ShieldCheckmark20Regular />} disabledFocusable={verify.busy} onClick={verify.start}>
          {say("log-verify")}
        </Button>
      }
    >
      <Facts
        facts={[
          [say("health-lines"), new Intl.NumberFormat(localeOf(language)).format(Number(lines))],
          [
            say("health-head"),
            <span key="head" className={styles.hash} title={head}>
              {shortHash(head)}
            </span>,
          ],
        ]}
      />
      {verify.busy && <ProgressBar value={verify.share} aria-label={say("log-verifying")} />}
      <div role="status" className={styles.verdict}>
        {verify.verdict?.ok && (
          <>
            <CheckmarkCircle20Filled className={styles.good} aria-hidden />
            <Text>{say("log-good", { lines: Number(verify.verdict.lines) })}</Text>
          </>
        )}
        {verify.verdict && !verify.verdict.ok && (
          <>
            <DismissCircle20Filled className={styles.bad} aria-hidden />
            <Text>{say("log-bad", { line: verify.verdict.firstBad ?? "?" })}</Text>
          </>
        )}
      </div>
      {verify.problem && <ProblemBar error={verify.problem} />}
    </Panel>
  );
}
