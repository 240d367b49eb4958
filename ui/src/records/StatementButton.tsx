import { Button, useToastController } from "@fluentui/react-components";
import { DocumentPdf20Regular } from "@fluentui/react-icons";
import { useContext } from "react";
import { useSession } from "../app/session";
import { type RecordView, useHost } from "../host/host";
import { ProblemBar } from "../shared/states";
import { useVerb } from "../shared/useVerb";
import { useSay } from "../wording";
import { DoneToast } from "./DoneToast";
import { SurroundingsContext } from "./RecordPicker";

/** Records that have a statement of reasons on paper. */
export const HAS_STATEMENT = ["suspension", "termination"];

/** Saves the statement of reasons for a suspension or a termination as a PDF. */
export function StatementButton({ record }: { record: RecordView }) {
  const say = useSay();
  const host = useHost();
  const verb = useVerb();
  const toasts = useToastController();
  const { task } = useContext(SurroundingsContext);
  const { language } = useSession();
  const title = say("statement-save");
  const save = () =>
    verb.run(async () => {
      const saved = await host.saveStatement(record.id, task ?? "", language);
      if (!saved) return;
      const done = { id: record.id, facts: [], remarks: [] };
      toasts.dispatchToast(<DoneToast title={title} noun={record.noun} done={done} />, { intent: "success" });
    });
  return (
    <div>
      <Button icon={<DocumentPdf20Regular />} disabled={verb.busy} onClick={() => void save()} data-testid="statement">
        {title}
      </Button>
      {verb.problem && <ProblemBar error={verb.problem} />}
    </div>
  );
}
