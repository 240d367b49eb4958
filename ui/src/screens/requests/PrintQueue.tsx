import {
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import type { BatchLine, DrawnExtracts } from "../../host/host";
import { asProblem } from "../../host/host";
import { wordsOf } from "../../problems";
import { Panel } from "../../shared/Panel";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  table: { fontVariantNumeric: "tabular-nums" },
  path: { overflowWrap: "anywhere" },
  why: { color: tokens.colorStatusDangerForeground3 },
  number: { width: "104px" },
  day: { width: "132px" },
  pages: { width: "64px" },
  way: { width: "150px" },
  open: { width: "120px" },
});

/** What a batch came to: what was made, where it lies, and how it reaches the person. */
// policy: 30
export function PrintQueue({ drawn, forget }: { drawn: DrawnExtracts; forget(): void }) {
  const styles = useStyles();
  const say = useSay();
  const { lines, cancelled } = drawn.batch;
  const made = lines.filter((line) => line.file !== null).length;
  const left = lines.length - made;
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
        <Table size="small" aria-label={say("batch-queue")} className={styles.table}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell className={styles.number}>{say("requests-number")}</TableHeaderCell>
              <TableHeaderCell className={styles.day}>{say("requests-last-day")}</TableHeaderCell>
              <TableHeaderCell>{say("batch-file")}</TableHeaderCell>
              <TableHeaderCell className={styles.pages}>{say("batch-pages")}</TableHeaderCell>
              <TableHeaderCell className={styles.way}>{say("batch-way")}</TableHeaderCell>
              <TableHeaderCell className={styles.open} />
            </TableRow>
          </TableHeader>
          <TableBody>
            {lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  );
}

function Line({ line }: { line: BatchLine }) {
  const styles = useStyles();
  const say = useSay();
  const go = useNavigate();
  const problem = line.problem && wordsOf(asProblem(line.problem), say);
  return (
    <TableRow data-testid="batch-line">
      <TableCell>{line.number}</TableCell>
      <TableCell>{line.lastDay}</TableCell>
      <TableCell>
        {problem ? <span className={styles.why}>{`${problem.sentence} ${problem.remedy}`}</span> : line.file}
      </TableCell>
      <TableCell>{line.pages ?? "–"}</TableCell>
      <TableCell>{line.file ? say.title("hand-over-way", line.way) : "–"}</TableCell>
      <TableCell>
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${say("batch-open")} ${line.number}`}
          onClick={() => void go({ to: "/requests/$id", params: { id: line.id } })}
        >
          {say("batch-open")}
        </Button>
      </TableCell>
    </TableRow>
  );
}
