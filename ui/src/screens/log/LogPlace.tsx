import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowExport20Regular, History24Regular, ShieldCheckmark20Regular } from "@fluentui/react-icons";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { useRemembered } from "../../app/whereabouts";
import { useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { LogTable } from "../../shared/LogTable";
import { Page } from "../../shared/Page";
import { Empty, Loading, ProblemBar } from "../../shared/states";
import { useVerifyLog } from "../../shared/useVerifyLog";
import { WorkBar } from "../../shared/WorkBar";
import { useSay } from "../../wording";
import { Finding } from "./Finding";
import { type LogFilter, NO_FILTER, queryOf } from "./filter";
import { LogFilters } from "./LogFilters";
import { useExport } from "./useExport";
import { Verdict } from "./Verdict";

const PAGE = 100;

const useStyles = makeStyles({
  head: { overflowWrap: "anywhere", fontFamily: tokens.fontFamilyMonospace },
  more: { alignSelf: "center" },
});

/** Every deed in the register, and the proof that none was changed. */
export function LogPlace() {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const verify = useVerifyLog();
  const [filter, setFilter] = useRemembered<LogFilter>("log-filter", NO_FILTER);
  const query = queryOf(useDeferredValue(filter));
  const exporting = useExport(query);
  const pages = useInfiniteQuery({
    queryKey: ["log", query],
    queryFn: ({ pageParam }) => host.auditPage({ ...query, beforeSeq: pageParam, limit: PAGE }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.lines.length === PAGE ? (page.lines.at(-1)?.seq ?? null) : null),
    staleTime: 0,
  });
  const first = pages.data?.pages[0];
  const lines = pages.data?.pages.flatMap((page) => page.lines) ?? [];
  const busy = verify.busy || exporting.busy;
  return (
    <Page
      title={say("nav-log")}
      actions={
        <>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button icon={<ArrowExport20Regular />} disabledFocusable={busy} data-testid="log-export">
                {say("log-export")}
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={() => exporting.start("csv")} data-testid="log-export-csv">
                  {say("log-export-csv")}
                </MenuItem>
                <MenuItem onClick={() => exporting.start("jsonl")} data-testid="log-export-jsonl">
                  {say("log-export-jsonl")}
                </MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
          <Button
            appearance="primary"
            icon={<ShieldCheckmark20Regular />}
            disabledFocusable={busy}
            onClick={verify.start}
            data-testid="log-verify"
          >
            {say("log-verify")}
          </Button>
        </>
      }
    >
      <Finding />
      {verify.busy && <WorkBar label={say("log-verifying")} share={verify.share} cancel={verify.cancel} />}
      {verify.problem && verify.problem.code !== "cancelled" && <ProblemBar error={verify.problem} />}
      {verify.verdict && <Verdict verdict={verify.verdict} />}
      {exporting.busy && <WorkBar label={say("log-exporting")} share={exporting.share} cancel={exporting.cancel} />}
      {exporting.problem && exporting.problem.code !== "cancelled" && <ProblemBar error={exporting.problem} />}
      {exporting.exported && (
        <Text role="status" data-testid="log-exported">
          {say("log-exported", { lines: Number(exporting.exported.lines) })}
        </Text>
      )}
      {first && (
        <Text size={200}>
          {say("log-head", { lines: Number(first.total) })} <span className={styles.head}>{first.head}</span>
        </Text>
      )}
      <LogFilters
        filter={filter}
        change={(part) => setFilter({ ...filter, ...part })}
        clear={() => setFilter(NO_FILTER)}
      />
      {pages.isPending && <Loading />}
      {pages.isError && <Failure error={pages.error} again={() => void pages.refetch()} />}
      {pages.isSuccess && lines.length === 0 && (
        <Empty
          icon={<History24Regular />}
          title={say(Number(first?.total) > 0 ? "log-no-match" : "log-none")}
          next={say(Number(first?.total) > 0 ? "log-no-match-next" : "log-none-next")}
        />
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
