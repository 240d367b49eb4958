import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Loading } from "../../shared/states";
import { useSay } from "../../wording";
import { DueList } from "./DueList";

/** What is due of one kind: where a notification leads. */
export function DueOfKind({ kind, today }: { kind: string; today: string }) {
  const say = useSay();
  const host = useHost();
  const go = useNavigate();
  const due = useQuery({ queryKey: ["due", "kind", kind], queryFn: () => host.dueOfKind(kind), staleTime: 0 });
  if (due.isPending) return <Loading />;
  if (due.isError) return <Failure error={due.error} again={() => void due.refetch()} />;
  return (
    <DueList
      due={due.data}
      today={today}
      title={say("today-only", { what: say.title("due", kind) })}
      actions={
        <Button size="small" onClick={() => void go({ to: "/today", search: {} })} data-testid="due-all">
          {say("today-all")}
        </Button>
      }
    />
  );
}
