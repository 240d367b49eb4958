import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import type { BatchLine, DrawnExtracts } from "../../host/host";
import { asProblem } from "../../host/host";
import { wordsOf } from "../../problems";
import { DataTable } from "../../shared/DataTable";
import { Panel } from "../../shared/Panel";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  path: { overflowWrap: "anywhere" },
  why: { color: tokens.colorStatusDangerForeground3 },
});

/** What a batch came to: what was made, where it lies, and how it reaches the person. */
// policy: 30
export function PrintQueue({ drawn, forget }: { drawn: DrawnExtracts; forget(): void }) {
  const styles = useStyles();
  const say = useSay();
  const go = useNavigate();
  const { lines, cancelled } = drawn.batch;
  const made = lines.filter((line) => line.file !== null).length;
  const left = lines.length - made;
  const outcome = (line: BatchLine) => {
    if (!line.problem) return line.file;
    const { sentence, remedy } = wordsOf(asProblem(line.problem), say);
    return <span className={styles.why}>{`${sentence} ${remedy}`}</span>;
  };
  return (
    <Panel
      title={say("batch-queue")}
      actions={
        <Button size="small" appearance="subtle" onClick={forget} data-testid="batch-put-away">
          {say("batch-put-away")}
        </Button>
      }
    >
      <Text className={styles.path} role="status" data-testid="batch-made">
        {say("batch-made", { count: made, folder: drawn.folder })}
        {left > 0 && ` ${say("batch-left", { count: left })}`}
        {cancelled && ` ${say("batch-cancelled")}`}
        {made > 0 && ` ${say("batch-not-answered")}`}
      </Text>
      {lines.length > 0 && (
        <DataTable
          bare
          dense
          least={640}
          label={say("batch-queue")}
          heads={[
            say("requests-number"),
            say("requests-last-day"),
            say("batch-file"),
            say("batch-pages"),
            say("batch-way"),
            { unseen: say("batch-open") },
          ]}
          widths={["104px", "132px", undefined, "72px", "150px", "120px"]}
          rowTestId="batch-line"
          rows={lines.map((line) => ({
            key: line.id,
            cells: [
              line.number,
              line.lastDay,
              outcome(line),
              line.pages ?? "–",
              line.file ? say.title("hand-over-way", line.way) : "–",
              <Button
                key="open"
                size="small"
                appearance="subtle"
                aria-label={`${say("batch-open")} ${line.number}`}
                onClick={() => void go({ to: "/requests/$id", params: { id: line.id } })}
              >
                {say("batch-open")}
              </Button>,
            ],
          }))}
        />
      )}
    </Panel>
  );
}
