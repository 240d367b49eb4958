import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type MergePreview, useHost } from "../../host/host";
import { DataTable } from "../../shared/DataTable";
import { PersonField } from "../../shared/PersonField";
import { ProblemBar } from "../../shared/states";
import { useVerb } from "../../shared/useVerb";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  twins: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface MergeDialogProps {
  /** The entry that is left. */
  person: string;
  close(): void;
  /** Hears that the entries are one now. */
  merged(): void;
}

/** Two entries for one person, side by side; what each field keeps is chosen before anything happens. */
export function MergeDialog({ person, close, merged }: MergeDialogProps) {
  const styles = useStyles();
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const verb = useVerb();
  const [other, setOther] = useState("");
  const [chosen, setChosen] = useState<Record<string, boolean>>({});
  const twins = useQuery({ queryKey: ["twins", person], queryFn: () => host.likelyTwins(person), gcTime: 0 });
  const preview = useQuery({
    queryKey: ["merge", person, other],
    queryFn: () => host.previewMerge({ survivor: person, absorbed: other, take: null }),
    enabled: other !== "",
    gcTime: 0,
  });
  const ready = preview.data && !preview.data.refused;
  const merge = () =>
    verb.run(async () => {
      const fields = preview.data?.fields ?? [];
      const take = fields.filter((field) => chosen[field.name] ?? field.take).map((field) => field.name);
      await host.mergePeople({ survivor: person, absorbed: other, take });
      await queries.invalidateQueries();
      merged();
    });
  const choose = (id: string) => {
    setOther(id);
    setChosen({});
  };
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say("merge-title")}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{say("merge-lead")}</Text>
            {(twins.data?.length ?? 0) > 0 && (
              <div className={styles.twins}>
                {twins.data?.map((twin) => (
                  <Button
                    key={twin.id}
                    size="small"
                    onClick={() => choose(twin.id)}
                    data-testid={`twin-${twin.number}`}
                  >
                    {`${twin.name || say("people-protected-name")} · ${twin.number}`}
                  </Button>
                ))}
              </div>
            )}
            <PersonField label={say("merge-other")} value={other} required onChange={choose} />
            {preview.error && <ProblemBar error={preview.error} />}
            {preview.data && <SideBySide preview={preview.data} chosen={chosen} choose={setChosen} />}
            {verb.problem && <ProblemBar error={verb.problem} />}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabled={!ready || verb.busy}
              onClick={() => void merge()}
              data-testid="merge"
            >
              {say("merge-do")}
            </Button>
            <Button onClick={close}>{say("act-cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface SideBySideProps {
  preview: MergePreview;
  chosen: Record<string, boolean>;
  choose(next: Record<string, boolean>): void;
}

function SideBySide({ preview, chosen, choose }: SideBySideProps) {
  const say = useSay();
  if (preview.refused)
    return (
      <MessageBar intent="error">
        <MessageBarBody>{say("problem-cannot-merge", { reason: say.code("reason", preview.refused) })}</MessageBarBody>
      </MessageBar>
    );
  const cell = (name: string, value: string | null, fromOther: boolean, take: boolean) => (
    <Radio
      key={String(fromOther)}
      name={`merge-${name}`}
      label={value ?? "–"}
      checked={take === fromOther}
      disabled={value === null}
      onChange={() => choose({ ...chosen, [name]: fromOther })}
    />
  );
  return (
    <>
      <MessageBar intent={preview.reason ? "info" : "warning"}>
        <MessageBarBody>
          {preview.reason ? say.title("twin", preview.reason) : say("merge-no-reason")}{" "}
          {say("merge-records", { count: preview.records, number: preview.absorbedNumber })}
        </MessageBarBody>
      </MessageBar>
      <DataTable
        bare
        dense
        label={say("merge-title")}
        heads={[say("merge-field"), preview.survivorNumber, preview.absorbedNumber]}
        rows={preview.fields.map(({ name, survivor, absorbed, take: proposed }) => {
          const take = chosen[name] ?? proposed;
          const cells = [say.title("field", name), cell(name, survivor, false, take), cell(name, absorbed, true, take)];
          return { key: name, cells };
        })}
      />
    </>
  );
}
