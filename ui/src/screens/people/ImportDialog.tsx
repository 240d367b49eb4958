import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type ImportPlan, type ImportReport, type MappedColumn, useHost } from "../../host/host";
import { ProblemBar } from "../../shared/states";
import { useProgress } from "../../shared/useProgress";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";
import { ImportChoices } from "./ImportChoices";
import { ImportReportView } from "./ImportReportView";

const useStyles = makeStyles({
  surface: { maxWidth: "820px" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minHeight: "220px" },
  body: { maxHeight: "80vh" },
});

/** `field=column` for each field; a field without a column is said too, or the headers would decide again. */
const columns = (fields: string[], mapping: MappedColumn[]) =>
  fields.map((field) => `${field}=${mapping.find((one) => one.field === field)?.column ?? ""}`);

/** A file of people: chosen, rehearsed, adjusted, and only then brought in. */
export function ImportDialog({ dropped, close }: { dropped: boolean; close(): void }) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const verb = useVerb();
  const progress = useProgress(verb.busy);
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [sheet, setSheet] = useState<string | null>(null);
  const [mapping, setMapping] = useState<MappedColumn[]>([]);
  const [ground, setGround] = useState("");
  const [rehearsed, setRehearsed] = useState<ImportReport | null>(null);
  const [changed, setChanged] = useState(false);
  const [done, setDone] = useState<ImportReport | null>(null);

  const rehearse = (ask: () => Promise<ImportPlan | null>) =>
    verb.run(async () => {
      const chosen = await ask();
      if (!chosen) return;
      setPlan(chosen);
      setSheet(chosen.sheet);
      setMapping(chosen.mapping);
      setRehearsed(chosen.report);
      setChanged(false);
      setDone(null);
    });
  const choose = () => rehearse(() => host.chooseImportFile());
  const begun = useRef(!dropped);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void rehearse(() => host.planDroppedFile());
  });
  const run = (dryRun: boolean) =>
    verb.run(async () => {
      const decision = { sheet, mapping: columns(plan?.fields ?? [], mapping), identityGround: ground || null };
      if (dryRun) {
        const next = await host.planImport(decision);
        setPlan(next);
        setMapping(next.mapping);
        setRehearsed(next.report);
        setChanged(false);
        return;
      }
      setDone(await host.runImport(decision));
      await queries.invalidateQueries({ queryKey: ["people"] });
      await queries.invalidateQueries({ queryKey: ["today"] });
    });
  const edit = (deed: () => void) => {
    deed();
    setChanged(true);
  };
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone; the focus must not go with it.
    if (done) first.current?.focus();
  }, [done]);
  const good = rehearsed ? rehearsed.added + rehearsed.updated : 0;
  const shown = done ?? rehearsed;
  return (
    <Dialog modalType="modal" open onOpenChange={(_, data) => !data.open && !verb.busy && close()}>
      <DialogSurface className={styles.surface} data-testid="import-dialog">
        <DialogBody className={styles.body}>
          <DialogTitle>{plan ? say("import-title-file", { file: plan.fileName }) : say("people-import")}</DialogTitle>
          <DialogContent className={styles.content}>
            {verb.problem && <ProblemBar error={verb.problem} />}
            {verb.busy && (
              <Field
                validationState="none"
                validationMessage={
                  progress
                    ? say("import-progress", { done: progress.done, total: progress.total ?? 0 })
                    : say("state-loading")
                }
              >
                <ProgressBar value={progress?.total ? progress.done / progress.total : undefined} />
              </Field>
            )}
            {!plan && !verb.busy && <Text>{say("import-intro")}</Text>}
            {plan && !done && (
              <ImportChoices
                plan={plan}
                sheet={sheet}
                mapping={mapping}
                ground={ground}
                disabled={verb.busy}
                setSheet={(name) => edit(() => setSheet(name))}
                setMapping={(next) => edit(() => setMapping(next))}
                setGround={(code) => edit(() => setGround(code))}
              />
            )}
            {shown && !changed && <ImportReportView report={shown} />}
          </DialogContent>
          <DialogActions fluid>
            <Button ref={first} onClick={() => (verb.busy ? void host.cancelWork() : close())}>
              {verb.busy ? say("import-cancel") : done ? say("act-close") : say("act-cancel")}
            </Button>
            {!done && (
              <Button
                appearance={plan ? "secondary" : "primary"}
                icon={<FolderOpen20Regular />}
                disabledFocusable={verb.busy}
                onClick={() => void choose()}
                data-testid="import-choose"
              >
                {plan ? say("import-other-file") : say("import-choose")}
              </Button>
            )}
            {plan && !done && (
              <Button
                appearance="primary"
                disabledFocusable={verb.busy || (!changed && good === 0)}
                onClick={() => void run(changed)}
                data-testid="import-run"
              >
                {changed ? say("import-rehearse") : say("import-run", { count: good })}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
