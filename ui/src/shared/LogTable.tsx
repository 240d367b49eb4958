import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import type { LogLine } from "../host/host";
import { useSay } from "../wording";
import { shortHash, when } from "./iso";
import { LogWhat } from "./LogWhat";

const useStyles = makeStyles({
  frame: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "auto",
    flexShrink: 0,
  },
  table: { fontVariantNumeric: "tabular-nums", minWidth: "860px" },
  seq: { width: "52px" },
  at: { width: "148px" },
  who: { width: "100px" },
  task: { width: "164px" },
  head: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    "& th": { fontWeight: tokens.fontWeightSemibold },
  },
  hashHead: { width: "176px" },
  hash: { width: "176px", fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2 },
  row: { "& td": { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS } },
});

/** Lines of the log: who, when, what, for which task. Names of fields, never their values. */
export function LogTable({ lines }: { lines: readonly LogLine[] }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.frame}>
      <Table size="small" className={styles.table} aria-label={say("nav-log")}>
        <TableHeader className={styles.head}>
          <TableRow>
            <TableHeaderCell className={styles.seq}>{say("log-seq")}</TableHeaderCell>
            <TableHeaderCell className={styles.at}>{say("log-at")}</TableHeaderCell>
            <TableHeaderCell className={styles.who}>{say("log-who")}</TableHeaderCell>
            <TableHeaderCell>{say("log-what")}</TableHeaderCell>
            <TableHeaderCell className={styles.task}>{say("log-task")}</TableHeaderCell>
            <TableHeaderCell className={styles.hashHead}>{say("log-hash")}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.seq} className={styles.row}>
              <TableCell>{line.seq}</TableCell>
              <TableCell>{when(line.at)}</TableCell>
              <TableCell>{line.who ?? say("log-program")}</TableCell>
              <TableCell>
                <LogWhat line={line} />
              </TableCell>
              <TableCell>{line.task ? say.title("task", line.task) : ""}</TableCell>
              <TableCell className={mergeClasses(styles.hash)} title={line.hash}>
                {shortHash(line.hash)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
