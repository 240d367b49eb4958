import { Text } from "@fluentui/react-components";
import { Archive24Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useSettings } from "../../app/settings";
import { useHost } from "../../host/host";
import { DataTable } from "../../shared/DataTable";
import { Failure } from "../../shared/Failure";
import { when } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { Empty, Loading } from "../../shared/states";
import { localeOf, useSay } from "../../wording";

/** The backups there are. */
export function BackupList() {
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
        <DataTable
          bare
          dense
          least={560}
          label={say("backup-list")}
          heads={[say("backup-made-at"), say("backup-size-head"), say("backup-file")]}
          widths={["160px", "120px"]}
          rowTestId="backup-row"
          rows={list.data.map((file) => ({
            key: file.path,
            keys: { 1: Number(file.bytes) },
            cells: [when(file.createdAt), size(file.bytes), file.path],
          }))}
        />
      )}
    </Panel>
  );
}
