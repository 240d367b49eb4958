import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from "@fluentui/react-components";
import { Archive24Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useSettings } from "../../app/settings";
import { useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { when } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { Empty, Loading } from "../../shared/states";
import { localeOf, useSay } from "../../wording";

const useStyles = makeStyles({
  frame: { overflow: "auto" },
  table: { minWidth: "560px", fontVariantNumeric: "tabular-nums" },
  at: { width: "160px" },
  size: { width: "120px" },
  path: { overflowWrap: "anywhere" },
});

/** The backups there are. */
export function BackupList() {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const { language } = useSettings();
  const list = useQuery({ queryKey: ["backups", "list"], queryFn: () => host.listBackups(), staleTime: 0 });
  const number = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1 });
  const size = (bytes: string) => say("backup-size", { mib: number.format(Number(bytes) / (1024 * 1024)) });
  return (
    <Panel title={say("backup-list")}>
      <Text size={200}>{say("backup-kept")}</Text>
      {list.isPending && <Loading />}
      {list.isError && <Failure error={list.error} again={() => void list.refetch()} />}
      {list.data?.length === 0 && (
        <Empty icon={<Archive24Regular />} title={say("backup-none")} next={say("backup-none-next")} />
      )}
      {list.data && list.data.length > 0 && (
        <div className={styles.frame}>
          <Table size="small" className={styles.table} aria-label={say("backup-list")}>
            <TableHeader>
              <TableRow>
                <TableHeaderCell className={styles.at}>{say("backup-made-at")}</TableHeaderCell>
                <TableHeaderCell className={styles.size}>{say("backup-size-head")}</TableHeaderCell>
                <TableHeaderCell>{say("backup-file")}</TableHeaderCell>
              </TableRow>
            </TableHeader>
            <TableBody>
              {list.data.map((file) => (
                <TableRow key={file.path} data-testid="backup-row">
                  <TableCell>{when(file.createdAt)}</TableCell>
                  <TableCell>{size(file.bytes)}</TableCell>
                  <TableCell className={styles.path}>{file.path}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </div>
      )}
    </Panel>
  );
}
