import { Button, MessageBar, MessageBarBody, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useHost } from "../../host/host";
import { Facts } from "../../shared/Facts";
import { FolderWarnings } from "../../shared/FolderWarnings";
import { Loading, ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { type Tour, TourFrame } from "./TourFrame";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  actions: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
});

/** The step after the way back in: where its daily backups go. A broken disk must not take both. */
export function BackupStep({ tour, done }: { tour: Tour; done(): void }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const verb = useVerb();
  const settings = useQuery({ queryKey: ["backups", "settings"], queryFn: () => host.backupSettings() });
  const set = (change: { automatic?: boolean; folder?: string }) =>
    verb.run(async () => {
      if (!settings.data) return;
      const { automatic, usualFolder, folder } = settings.data;
      const request = { automatic, folder: usualFolder ? null : folder, ...change };
      queries.setQueryData(["backups", "settings"], await host.setBackupSettings(request));
    });
  const choose = async () => {
    const folder = await host.chooseFolder();
    if (folder) await set({ folder });
  };
  return (
    <TourFrame tour={tour} step="backup" title={say("first-backup")}>
      <div className={styles.column}>
        <Text>{say("first-backup-body")}</Text>
        {verb.problem && <ProblemBar error={verb.problem} />}
        {settings.isPending && <Loading />}
        {settings.isError && <ProblemBar error={settings.error} again={() => void settings.refetch()} />}
        {settings.data && (
          <>
            <Switch
              checked={settings.data.automatic}
              label={say("backup-daily-on")}
              disabled={verb.busy}
              onChange={(_, data) => void set({ automatic: data.checked })}
            />
            <Facts facts={[[say("backup-folder"), settings.data.folder]]} />
            <FolderWarnings folder={settings.data.folder} usage="backups" />
            {settings.data.usualFolder && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{say("backup-usual-folder")}</MessageBarBody>
              </MessageBar>
            )}
          </>
        )}
        <div className={styles.actions}>
          <Button
            icon={<FolderOpen20Regular />}
            disabledFocusable={verb.busy || !settings.data}
            onClick={() => void choose()}
            data-testid="first-backup-folder"
          >
            {say("backup-folder-choose")}
          </Button>
          <Button appearance="primary" onClick={done} data-testid="first-done">
            {say("act-next")}
          </Button>
        </div>
      </div>
    </TourFrame>
  );
}
