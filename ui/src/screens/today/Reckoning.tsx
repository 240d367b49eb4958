import { Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useHost } from "../../host/host";
import { Steps } from "../../shared/Calculation";
import { Failure } from "../../shared/Failure";
import { Loading } from "../../shared/states";
import { useSay } from "../../wording";

/** How the last day of a line was found: worked out when it is opened, because a line may stand on everything about a person. */
export function Reckoning({ kind, subject }: { kind: string; subject: string }) {
  const say = useSay();
  const host = useHost();
  const found = useQuery({
    queryKey: ["due", "reckoning", kind, subject],
    queryFn: () => host.dueReckoning(kind, subject),
    staleTime: 0,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} again={() => void found.refetch()} />;
  if (found.data.length === 0) return <Text>{say("due-reckoning-none")}</Text>;
  return <Steps steps={found.data} />;
}
