import { Button, Field, MessageBar, MessageBarBody, Switch, Text } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type BackupSettings, useHost } from "../../host/host";
import { kebab } from "../../problems";
import { Facts } from "../../shared/Facts";
import { Failure } from "../../shared/Failure";
import { FolderWarnings } from "../../shared/FolderWarnings";
import { when } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { Loading, ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { useColumns } from "./columns";

/** Backups by themselves: whether, where to, and how the last ones went. */
export function BackupRules() {
  const say = useSay();
  const host = useHost();
  const settings = useQuery({ queryKey: ["backups", "settings"], queryFn: () => host.backupSettings() });
  return (
    <Panel title={say("backup-daily")}>
      {settings.isPending && <Loading />}
      {settings.isError && <Failure error={settings.error} again={() => void settings.refetch()} />}
      {settings.data && <Rules settings={settings.data} />}
    </Panel>
  );
}

function Rules({ settings }: { settings: BackupSettings }) {
  const columns = useColumns();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const verb = useVerb();
  const set = (change: { automatic?: boolean; folder?: string | null }) =>
    verb.run(async () => {
      const folder = settings.usualFolder ? null : settings.folder;
      queries.setQueryData(
        ["backups", "settings"],
        await host.setBackupSettings({ automatic: settings.automatic, folder, ...change }),
      );
      for (const key of [["backups", "list"], ["protection"], ["today"]])
        await queries.invalidateQueries({ queryKey: key });
    });
  const elsewhere = async () => {
    const folder = await host.chooseFolder();
    if (folder) await set({ folder });
  };
  return (
    <>
      {verb.problem && <ProblemBar error={verb.problem} />}
      {settings.failedAt && (
        <MessageBar intent="error" layout="multiline" data-testid="backup-failed">
          <MessageBarBody>
            {say("backup-failed-at", {
              at: when(settings.failedAt),
              why: settings.failedWith ? say(`problem-${kebab(settings.failedWith)}`) : "",
            })}
          </MessageBarBody>
        </MessageBar>
      )}
      <Field hint={say("backup-daily-hint")}>
        <Switch
          checked={settings.automatic}
          label={say("backup-daily-on")}
          disabled={verb.busy}
          onChange={(_, data) => void set({ automatic: data.checked })}
          data-testid="backup-automatic"
        />
      </Field>
      <Facts
        facts={[
          [say("backup-folder"), settings.folder],
          [say("backup-last"), settings.lastMade && when(settings.lastMade)],
        ]}
      />
      <FolderWarnings folder={settings.folder} usage="backups" />
      {settings.usualFolder && <Text size={200}>{say("backup-usual-folder")}</Text>}
      <div className={columns.actions}>
        <Button
          icon={<FolderOpen20Regular />}
          disabledFocusable={verb.busy}
          onClick={() => void elsewhere()}
          data-testid="backup-folder"
        >
          {say("backup-folder-choose")}
        </Button>
        {!settings.usualFolder && (
          <Button disabledFocusable={verb.busy} onClick={() => void set({ folder: null })}>
            {say("backup-folder-usual")}
          </Button>
        )}
      </div>
    </>
  );
}
