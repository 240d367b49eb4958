import { BookPanel } from "../../records/BookPanel";
import { useColumns } from "./columns";

/** Which files were brought in, by whom, and what each did. */
export function ImportsTab() {
  const styles = useColumns();
  return (
    <div className={styles.form}>
      <BookPanel noun="imported-file" />
    </div>
  );
}
