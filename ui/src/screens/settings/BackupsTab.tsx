import { useColumns } from "./columns";
import { MakeBackup } from "./MakeBackup";
import { OpenBackup } from "./OpenBackup";

/** Backups: made now, proven, and put back to another place. */
export function BackupsTab() {
  const columns = useColumns();
  return (
    <div className={columns.column}>
      <MakeBackup />
      <OpenBackup deed="verify" />
      <OpenBackup deed="restore" />
    </div>
  );
}
