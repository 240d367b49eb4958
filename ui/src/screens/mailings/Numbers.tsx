import { Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Panel } from "../../shared/Panel";
import { useSay } from "../../wording";
import { Rows } from "./Rows";

const FEWER = "< 5";
const said = (number: number | null) => number ?? FEWER;

/** What came of mailings, as numbers and never under five (policy point 67). */
export function Numbers() {
  const say = useSay();
  const host = useHost();
  const numbers = useQuery({ queryKey: ["mail-numbers"], queryFn: () => host.mailNumbers() });
  if (numbers.error) return <Failure error={numbers.error} again={() => void numbers.refetch()} />;
  if (!numbers.data?.length) return null;
  const kinds = ["sent", "opened", "clicked", "bounced"] as const;
  return (
    <Panel title={say("mailings-numbers")}>
      <Text>{say("mailings-numbers-lead")}</Text>
      <Rows
        label={say("mailings-numbers")}
        heads={[say.title("field", "campaign"), ...kinds.map((kind) => say.title("mail-event-kind", kind))]}
        rows={numbers.data.map((it) => [it.campaign, ...kinds.map((kind) => said(it[kind]))])}
      />
    </Panel>
  );
}
