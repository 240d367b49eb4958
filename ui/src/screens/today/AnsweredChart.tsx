import { useQuery } from "@tanstack/react-query";
import { useHost } from "../../host/host";
import { CountChart } from "../../shared/CountChart";
import { Failure } from "../../shared/Failure";
import { Loading } from "../../shared/states";
import { useSay } from "../../wording";

/** Whether the requests of the last twelve months were answered in time. */
export function AnsweredChart() {
  const say = useSay();
  const host = useHost();
  const found = useQuery({ queryKey: ["requests", "answered"], queryFn: () => host.answeredInTime(), staleTime: 0 });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} again={() => void found.refetch()} />;
  const { shareInMonth, byTime } = found.data;
  return (
    <CountChart
      title={say("today-answered")}
      heads={[say("yearly-by-time-label"), say("yearly-by-time-figure")]}
      family="answered"
      bars={byTime}
      lead={shareInMonth === null ? undefined : say("today-answered-share", { share: shareInMonth })}
      empty={say("today-answered-none")}
      testId="answered-chart"
    />
  );
}
