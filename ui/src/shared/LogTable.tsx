import { makeStyles, tokens } from "@fluentui/react-components";
import type { LogLine } from "../host/host";
import { useSay } from "../wording";
import { DataTable } from "./DataTable";
import { shortHash, when } from "./iso";
import { LogWhat } from "./LogWhat";

const useStyles = makeStyles({
  hash: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2 },
});

const WIDTHS = ["52px", "152px", "96px", undefined, "112px", "172px"] as const;

/** Lines of the log: who, when, what, for which task. Names of fields, never their values. */
export function LogTable({ lines }: { lines: readonly LogLine[] }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <DataTable
      dense
      least={820}
      label={say("nav-log")}
      heads={["seq", "at", "who", "what", "task", "hash"].map((head) => say(`log-${head}`))}
      widths={WIDTHS}
      rows={lines.map((line) => ({
        key: line.seq,
        // The ninth line before the tenth; deeds by their words, without the fields.
        keys: { 0: Number(line.seq), 3: say.code("verb", line.verb.replaceAll(".", "-")) },
        cells: [
          line.seq,
          when(line.at),
          line.who ?? say("log-program"),
          <LogWhat key="what" line={line} />,
          line.task ? say.title("task", line.task) : "",
          <span key="hash" className={styles.hash} title={line.hash}>
            {shortHash(line.hash)}
          </span>,
        ],
      }))}
    />
  );
}
