import {
  Badge,
  Checkbox,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import type { SyntheticEvent } from "react";
import { useSession } from "../../app/session";
import type { RequestView } from "../../host/host";
import { when } from "../../shared/iso";
import { useSorting } from "../../shared/sorting";
import { Clock } from "../../shared/UrgencyBadge";
import { useSay } from "../../wording";
import { type Batch, drawable } from "./useBatch";

/** A click or a key for the box alone: the row is not opened by it. */
const keep = (event: SyntheticEvent) => event.stopPropagation();

const useStyles = makeStyles({
  frame: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "auto",
    flexShrink: 0,
  },
  table: { fontVariantNumeric: "tabular-nums", minWidth: "720px" },
  row: {
    cursor: "pointer",
    height: "44px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  head: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    "& th": { fontWeight: tokens.fontWeightSemibold },
  },
  number: { width: "92px", fontWeight: tokens.fontWeightSemibold },
  day: { width: "112px" },
  clock: { width: "140px" },
  choose: { width: "40px" },
});

interface RequestTableProps {
  requests: readonly RequestView[];
  /** Who may draw extracts can choose cases for a batch. */
  batch?: Batch | undefined;
}

type Column = "number" | "who" | "receivedOn" | "lastDay";

/** Cases in rows; Enter or a click opens one. */
export function RequestTable({ requests, batch }: RequestTableProps) {
  const styles = useStyles();
  const say = useSay();
  const go = useNavigate();
  const { today } = useSession();
  const able = requests.filter(drawable).map((request) => request.id);
  const chosen = able.filter((id) => batch?.chosen.has(id)).length;
  const { sorted, heading } = useSorting(requests, (request, column) =>
    column === "kind" ? say.title("request", request.kind) : request[column as Column],
  );
  const open = (id: string) => void go({ to: "/requests/$id", params: { id } });
  return (
    <div className={styles.frame}>
      <Table className={styles.table} aria-label={say("nav-requests")}>
        <TableHeader className={styles.head}>
          <TableRow>
            {batch && (
              <TableHeaderCell className={styles.choose}>
                <Checkbox
                  checked={chosen === 0 ? false : chosen === able.length ? true : "mixed"}
                  disabled={able.length === 0 || batch.work.busy}
                  onChange={(_, data) => batch.choose(able, data.checked !== false)}
                  aria-label={say("batch-choose-all")}
                  data-testid="batch-all"
                />
              </TableHeaderCell>
            )}
            <TableHeaderCell className={styles.number} {...heading("number")}>
              {say("requests-number")}
            </TableHeaderCell>
            <TableHeaderCell {...heading("kind")}>{say("requests-kind")}</TableHeaderCell>
            <TableHeaderCell {...heading("who")}>{say("requests-who")}</TableHeaderCell>
            <TableHeaderCell className={styles.day} {...heading("receivedOn")}>
              {say("requests-received")}
            </TableHeaderCell>
            <TableHeaderCell className={styles.day} {...heading("lastDay")}>
              {say("requests-last-day")}
            </TableHeaderCell>
            <TableHeaderCell className={styles.clock}>{say("requests-clock")}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {sorted.map((request) => (
            <TableRow
              key={request.id}
              className={styles.row}
              tabIndex={0}
              onClick={() => open(request.id)}
              onKeyDown={(event) => event.key === "Enter" && open(request.id)}
              data-testid="request-row"
            >
              {batch && (
                <TableCell className={styles.choose} onClick={keep} onKeyDown={keep}>
                  {drawable(request) && (
                    <Checkbox
                      checked={batch.chosen.has(request.id)}
                      disabled={batch.work.busy}
                      onChange={(_, data) => batch.choose([request.id], data.checked === true)}
                      aria-label={say("batch-choose", { number: request.number })}
                      data-testid="batch-one"
                    />
                  )}
                </TableCell>
              )}
              <TableCell className={styles.number}>{request.number}</TableCell>
              <TableCell>
                {say("requests-kind-article", {
                  kind: say.title("request", request.kind),
                  article: request.article,
                })}
              </TableCell>
              <TableCell>{request.who}</TableCell>
              <TableCell>{request.receivedOn}</TableCell>
              <TableCell>{request.lastDay}</TableCell>
              <TableCell>
                {request.state === "answered" ? (
                  <Badge appearance="tint" color="success">
                    {say("requests-answered", { on: when(request.answeredAt ?? "").slice(0, 10) })}
                  </Badge>
                ) : (
                  <Clock urgency={request.urgency} day={request.lastDay} today={today} />
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
