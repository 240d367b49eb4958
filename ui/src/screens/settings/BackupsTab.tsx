import { BackupList } from "./BackupList";
import { BackupRules } from "./BackupRules";
import { useColumns } from "./columns";
import { MakeBackup } from "./MakeBackup";
import { OpenBackup } from "./OpenBackup";

/** Backups: made now, proven, and put back to another place. */
export function BackupsTab() {
  const columns = useColumns();
  return (
    <div className={columns.column}>
      <BackupRules />
      <MakeBackup />
      <BackupList />
      <OpenBackup deed="verify" />
      <OpenBackup deed="restore" />
    </div>
  );
}
