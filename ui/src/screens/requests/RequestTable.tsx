import { Badge, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import { useSession } from "../../app/session";
import type { RequestView } from "../../host/host";
import { DataTable } from "../../shared/DataTable";
import { when } from "../../shared/iso";
import { Clock } from "../../shared/UrgencyBadge";
import { useSay } from "../../wording";
import { type Batch, drawable } from "./useBatch";

const useStyles = makeStyles({
  // As large as its cell: who misses the box does not open the case.
  box: { margin: `-${tokens.spacingVerticalS} -${tokens.spacingHorizontalS}` },
});

const WIDTHS = ["84px", undefined, "96px", "92px", "104px", "124px"] as const;

interface RequestTableProps {
  requests: readonly RequestView[];
  /** Who may draw extracts can choose cases for a batch. */
  batch?: Batch | undefined;
}

/** Cases in rows; Enter or a click opens one. */
export function RequestTable({ requests, batch }: RequestTableProps) {
  const styles = useStyles();
  const say = useSay();
  const go = useNavigate();
  const { today } = useSession();
  const able = requests.filter(drawable).map((request) => request.id);
  const chosen = able.filter((id) => batch?.chosen.has(id)).length;
  const all = batch && (
    <Checkbox
      className={styles.box}
      checked={chosen === 0 ? false : chosen === able.length ? true : "mixed"}
      disabled={able.length === 0 || batch.work.busy}
      onChange={(_, data) => batch.choose(able, data.checked !== false)}
      aria-label={say("batch-choose-all")}
      data-testid="batch-all"
    />
  );
  const one = (request: RequestView) =>
    batch &&
    drawable(request) && (
      <Checkbox
        key="choose"
        className={styles.box}
        checked={batch.chosen.has(request.id)}
        disabled={batch.work.busy}
        onChange={(_, data) => batch.choose([request.id], data.checked === true)}
        aria-label={say("batch-choose", { number: request.number })}
        data-testid="batch-one"
      />
    );
  const clock = (request: RequestView) =>
    request.state === "answered" ? (
      <Badge key="clock" appearance="tint" color="success">
        {say("requests-answered", { on: when(request.answeredAt ?? "").slice(0, 10) })}
      </Badge>
    ) : (
      <Clock key="clock" urgency={request.urgency} day={request.lastDay} today={today} />
    );
  const heads = ["number", "kind", "who", "received", "last-day", "clock"].map((head) => say(`requests-${head}`));
  const cells = (request: RequestView) => [
    <Text key="number" weight="semibold">
      {request.number}
    </Text>,
    say("requests-kind-article", { kind: say.title("request", request.kind), article: request.article }),
    request.who,
    request.receivedOn,
    request.lastDay,
    clock(request),
  ];
  /** The column of boxes stands before the others, where there is one. */
  const first = batch ? 1 : 0;
  return (
    <DataTable
      label={say("nav-requests")}
      least={720}
      heads={batch ? [{ box: all }, ...heads] : heads}
      widths={batch ? ["32px", ...WIDTHS] : WIDTHS}
      rowTestId="request-row"
      rows={requests.map((request) => ({
        key: request.id,
        keys: { [first]: request.number, [first + 5]: request.lastDay },
        open: () => void go({ to: "/requests/$id", params: { id: request.id } }),
        cells: batch ? [one(request), ...cells(request)] : cells(request),
      }))}
    />
  );
}
