import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import { History24Regular, ShieldCheckmark20Regular } from "@fluentui/react-icons";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useHost } from "../../host/host";
import { LogTable } from "../../shared/LogTable";
import { Page } from "../../shared/Page";
import { Empty, Loading, ProblemBar } from "../../shared/states";
import { useVerifyLog } from "../../shared/useVerifyLog";
import { useSay } from "../../wording";

const PAGE = 100;

const useStyles = makeStyles({
  head: { overflowWrap: "anywhere", fontFamily: tokens.fontFamilyMonospace },
  work: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  more: { alignSelf: "center" },
});

/** Every deed in the register, and the proof that none was changed. */
export function LogPlace() {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const verify = useVerifyLog();
  const pages = useInfiniteQuery({
    queryKey: ["log"],
    queryFn: ({ pageParam }) => host.auditPage({ beforeSeq: pageParam, limit: PAGE, verb: null }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.lines.length === PAGE ? (page.lines.at(-1)?.seq ?? null) : null),
    staleTime: 0,
  });
  const first = pages.data?.pages[0];
  const lines = pages.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <Page
      title={say("nav-log")}
      actions={
        <Button
          appearance="primary"
          icon={<ShieldCheckmark20Regular />}
          disabledFocusable={verify.busy}
          onClick={verify.start}
          data-testid="log-verify"
        >
          {say("log-verify")}
        </Button>
      }
    >
      {verify.busy && (
        <div className={styles.work}>
          <Text>{say("log-verifying")}</Text>
          <ProgressBar value={verify.share} aria-label={say("log-verifying")} />
          <div>
            <Button size="small" onClick={verify.cancel}>
              {say("act-cancel")}
            </Button>
          </div>
        </div>
      )}
      {verify.problem && <ProblemBar error={verify.problem} />}
      {verify.verdict && (
        <MessageBar intent={verify.verdict.ok ? "success" : "error"} layout="multiline" data-testid="log-verdict">
          <MessageBarBody>
            <MessageBarTitle>
              {verify.verdict.ok
                ? say("log-good", { lines: Number(verify.verdict.lines) })
                : say("log-bad", { line: verify.verdict.firstBad ?? "?" })}
            </MessageBarTitle>{" "}
            {verify.verdict.ok ? say("log-good-next") : say("log-bad-next")}
          </MessageBarBody>
        </MessageBar>
      )}
      {first && (
        <Text size={200}>
          {say("log-head", { lines: Number(first.total) })} <span className={styles.head}>{first.head}</span>
        </Text>
      )}
      {pages.isPending && <Loading />}
      {pages.isError && <ProblemBar error={pages.error} again={() => void pages.refetch()} />}
      {pages.isSuccess && lines.length === 0 && (
        <Empty icon={<History24Regular />} title={say("log-none")} next={say("log-none-next")} />
      )}
      {lines.length > 0 && <LogTable lines={lines} />}
      {pages.hasNextPage && (
        <Button className={styles.more} disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {say("log-older")}
        </Button>
      )}
    </Page>
  );
}
