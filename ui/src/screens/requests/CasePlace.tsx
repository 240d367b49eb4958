import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { Person20Regular } from "@fluentui/react-icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useSession } from "../../app/session";
import { type RequestView, useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Page } from "../../shared/Page";
import { Loading } from "../../shared/states";
import { Clock } from "../../shared/UrgencyBadge";
import { useSay } from "../../wording";
import { AnswerPanel } from "./AnswerPanel";
import { CasePanel } from "./CasePanel";
import { CaseSteps } from "./CaseSteps";
import { CopyPanel, isTaken } from "./CopyPanel";
import { LettersPanel } from "./LettersPanel";
import { LimitPanel } from "./LimitPanel";
import { RegisteredPanel } from "./RegisteredPanel";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(300px, 380px) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@container (max-width: 871px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  side: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** One request, from receipt to answer. */
export function CasePlace() {
  const { id } = useParams({ from: "/requests/$id" });
  const host = useHost();
  const say = useSay();
  const go = useNavigate();
  const found = useQuery({ queryKey: ["requests", "one", id], queryFn: () => host.showRequest(id), staleTime: 0 });
  if (!found.data) {
    return (
      <Page
        title={say.title("noun", "request")}
        above={[{ name: say("nav-requests"), go: () => void go({ to: "/requests" }) }]}
      >
        {found.isPending && <Loading />}
        {found.error && <Failure error={found.error} again={() => void found.refetch()} />}
      </Page>
    );
  }
  return <Case key={id} request={found.data} />;
}

function Case({ request }: { request: RequestView }) {
  const styles = useStyles();
  const say = useSay();
  const go = useNavigate();
  const queries = useQueryClient();
  const { today } = useSession();
  const { personId } = request;
  const answered = (next: RequestView) => {
    queries.setQueryData(["requests", "one", request.id], next);
    void queries.invalidateQueries({ queryKey: ["requests", "list"] });
    void queries.invalidateQueries({ queryKey: ["today"] });
  };
  return (
    <Page
      above={[{ name: say("nav-requests"), go: () => void go({ to: "/requests" }) }]}
      here={request.number}
      title={say("case-title", { number: request.number, kind: say.code("request", request.kind) })}
      beside={
        request.state === "answered" ? (
          <Badge appearance="filled" color="success" data-testid="case-answered">
            {say.title("request-state", "answered")}
          </Badge>
        ) : (
          <Clock urgency={request.urgency} day={request.lastDay} today={today} />
        )
      }
      actions={
        personId && (
          <Button icon={<Person20Regular />} onClick={() => void go({ to: "/people/$id", params: { id: personId } })}>
            {say("case-open-person", { who: request.who })}
          </Button>
        )
      }
    >
      <CaseSteps request={request} />
      <div className={styles.grid}>
        <div className={styles.side}>
          <RegisteredPanel request={request} />
          <LimitPanel request={request} />
          <CasePanel request={request} changed={answered} />
        </div>
        <div className={styles.side}>
          <AnswerPanel request={request} answered={answered} />
          {isTaken(request) && <CopyPanel request={request} />}
          <LettersPanel request={request} />
        </div>
      </div>
    </Page>
  );
}
