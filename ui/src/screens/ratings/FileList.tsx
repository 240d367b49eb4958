import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Attach20Regular, Document20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { type AttachmentView, type DisputeView, useHost } from "../../host/host";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { FileViewer } from "./FileViewer";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  file: { maxWidth: "100%", overflow: "hidden", textOverflow: "ellipsis" },
});

interface FileListProps {
  files: readonly AttachmentView[];
  dispute: DisputeView;
  slot: string;
  changed(next: DisputeView): void;
}

/** Files of a dispute: opened inside the window, and added while it is allowed. */
export function FileList({ files, dispute, slot, changed }: FileListProps) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const [open, setOpen] = useState<AttachmentView | null>(null);
  const add = () =>
    void verb.run(async () => {
      const name = await host.chooseAttachment();
      if (!name) return;
      await host.addAttachment({ noun: "dispute", record: dispute.id, slot });
      changed(await host.showDispute(dispute.id));
    });
  return (
    <>
      {verb.problem && <ProblemBar error={verb.problem} />}
      <div className={styles.list}>
        {files.map((file) => (
          <Button
            key={file.id}
            size="small"
            className={styles.file}
            icon={<Document20Regular />}
            onClick={() => setOpen(file)}
            data-testid="attachment"
          >
            {say("dispute-open-file", { name: file.name })}
          </Button>
        ))}
        {dispute.openSteps.includes("attach") && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Attach20Regular />}
            disabledFocusable={verb.busy}
            onClick={add}
            data-testid={`attach-${slot}`}
          >
            {say("dispute-attach")}
          </Button>
        )}
      </div>
      {open && <FileViewer file={open} close={() => setOpen(null)} />}
    </>
  );
}
