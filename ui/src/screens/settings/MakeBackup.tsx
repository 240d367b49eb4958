import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import { FolderOpen20Regular, Save20Regular } from "@fluentui/react-icons";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type BackupMade, useHost } from "../../host/host";
import { Panel } from "../../shared/Panel";
import { ProblemBar } from "../../shared/states";
import { useWork } from "../../shared/useWork";
import { WorkBar } from "../../shared/WorkBar";
import { useSay } from "../../wording";
import { CountTable } from "./CountTable";
import { useColumns } from "./columns";

/** A backup now, in the usual folder or in another. */
export function MakeBackup() {
  const columns = useColumns();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const work = useWork();
  const [made, setMade] = useState<BackupMade | null>(null);
  const make = (where: () => Promise<string | null | undefined>) =>
    void work.run(async () => {
      setMade(null);
      const folder = await where();
      // The dialog was closed without a choice.
      if (folder === undefined) return;
      setMade(await host.makeBackup(folder));
      for (const key of ["backups", "protection", "today"]) await queries.invalidateQueries({ queryKey: [key] });
    });
  const usual = async () => null;
  const elsewhere = async () => (await host.chooseFolder()) ?? undefined;
  return (
    <Panel title={say("backup-make")}>
      <Text>{say("backup-make-body")}</Text>
      {work.problem && work.problem.code !== "cancelled" && <ProblemBar error={work.problem} testId="backup-problem" />}
      {work.problem?.code === "cancelled" && (
        <MessageBar intent="info">
          <MessageBarBody>{say("backup-cancelled")}</MessageBarBody>
        </MessageBar>
      )}
      {work.busy && <WorkBar label={say("backup-making")} share={work.share} cancel={work.cancel} />}
      {made && (
        <>
          <MessageBar intent="success" layout="multiline" data-testid="backup-made">
            <MessageBarBody>
              <MessageBarTitle>{say("backup-made")}</MessageBarTitle> {say("saved-at", { path: made.path })}
            </MessageBarBody>
          </MessageBar>
          <CountTable counts={made.counts} />
        </>
      )}
      <div className={columns.actions}>
        <Button
          appearance="primary"
          icon={<Save20Regular />}
          disabledFocusable={work.busy}
          onClick={() => make(usual)}
          data-testid="backup-now"
        >
          {say("backup-now")}
        </Button>
        <Button
          icon={<FolderOpen20Regular />}
          disabledFocusable={work.busy}
          onClick={() => make(elsewhere)}
          data-testid="backup-elsewhere"
        >
          {say("backup-elsewhere")}
        </Button>
      </div>
    </Panel>
  );
}
