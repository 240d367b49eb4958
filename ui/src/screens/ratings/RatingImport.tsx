import { Button, Text } from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type RatingImportReport, useHost } from "../../host/host";
import { DataTable } from "../../shared/DataTable";
import { SideForm } from "../../shared/SideForm";
import { useWork } from "../../shared/useWork";
import { WorkBar } from "../../shared/WorkBar";
import { useSay } from "../../wording";

/** The most refused rows that are shown; the command line lists them all. */
const SHOWN = 200;

/** Brings in a file of ratings: rehearsed first, with progress and a way to stop. */
export function RatingImport({ close }: { close(): void }) {
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const work = useWork();
  const [report, setReport] = useState<RatingImportReport | null>(null);
  const choose = () =>
    void work.run(async () => {
      const plan = await host.chooseRatingFile();
      if (plan) setReport(plan);
    });
  const bring = () =>
    void work.run(async () => {
      setReport(await host.runRatingImport());
      for (const key of ["ratings", "today"]) void queries.invalidateQueries({ queryKey: [key] });
    });
  return (
    <SideForm
      title={say("ratings-import")}
      submitLabel={report?.dryRun ? say("ratings-import-run") : say("ratings-import-choose")}
      submitTestId="rating-import-submit"
      busy={work.busy}
      dirty={false}
      problem={work.problem}
      submit={report?.dryRun ? bring : choose}
      close={close}
    >
      <Text>{say("ratings-import-rehearse")}</Text>
      {work.busy && <WorkBar label={say("ratings-import")} share={work.share} cancel={work.cancel} />}
      {report && (
        <>
          <Text role="status" data-testid="rating-import-report">
            {say(report.dryRun ? "cli-rating-import-rehearsed" : "cli-rating-import-done", {
              read: report.read,
              added: report.added,
              ratings: report.ratings,
              updated: report.updated,
              unchanged: report.unchanged,
              rejected: report.rejected.length,
            })}
          </Text>
          {report.rejected.length > 0 && (
            <DataTable
              label={say("ratings-import-why")}
              heads={[say("ratings-import-row"), say("ratings-import-why")]}
              rows={report.rejected.slice(0, SHOWN).map((it) => ({
                key: `${it.row}-${it.code}`,
                cells: [it.row, `${it.column ? `${it.column}: ` : ""}${say.code("import", it.code)}`],
              }))}
            />
          )}
          {report.dryRun && (
            <div>
              <Button onClick={choose}>{say("ratings-import-choose")}</Button>
            </div>
          )}
        </>
      )}
    </SideForm>
  );
}
