import { Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { type DigestView, useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Panel } from "../../shared/Panel";
import { Loading, ProblemBar } from "../../shared/states";
import { useSay } from "../../wording";
import { useColumns } from "./columns";
import { DigestForm } from "./DigestForm";

/** The e-mail of the day: how it goes out, and what became of the last one. */
export function DigestTab() {
  const styles = useColumns();
  const say = useSay();
  const host = useHost();
  const found = useQuery({ queryKey: ["digest"], queryFn: () => host.digest(), staleTime: 0 });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} again={() => void found.refetch()} />;
  return (
    <div className={styles.column}>
      <Panel title={say("digest-title")}>
        <Text>{say("digest-lead")}</Text>
        <Standing view={found.data} />
        <DigestForm key={JSON.stringify(found.data.settings)} view={found.data} />
      </Panel>
    </div>
  );
}

function Standing({ view }: { view: DigestView }) {
  const say = useSay();
  return (
    <>
      {view.failed && <ProblemBar error={view.failed} />}
      <Text size={200} data-testid="digest-here">
        {say(`digest-here-${view.here}`)} {view.sentOn && say("digest-sent-on", { day: view.sentOn })}
      </Text>
    </>
  );
}
