import { Text } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useHost } from "../../host/host";
import { Failure } from "../../shared/Failure";
import { Panel } from "../../shared/Panel";
import { Empty, Loading } from "../../shared/states";
import { useSay } from "../../wording";
import { Rows } from "./Rows";

/** Consents that were given and are no good. Each leads to the person, where it is renewed. */
export function DeficientList() {
  const say = useSay();
  const host = useHost();
  const list = useQuery({ queryKey: ["deficient"], queryFn: () => host.deficientConsents() });
  return (
    <Panel title={say("deficient-title")}>
      <Text>{say("deficient-lead")}</Text>
      {list.isPending && <Loading />}
      {list.error && <Failure error={list.error} again={() => void list.refetch()} />}
      {list.data?.length === 0 && (
        <Empty icon={<CheckmarkCircle24Regular />} title={say("deficient-none")} next={say("deficient-none-next")} />
      )}
      {list.data && list.data.length > 0 && (
        <Rows
          label={say("deficient-title")}
          heads={[
            say("mailings-who"),
            say.title("field", "purpose"),
            say.title("deficient", "since"),
            say.title("fact-consent", "deficiency"),
          ]}
          rows={list.data.map((line) => [
            line.who,
            say.title("purpose", line.purpose),
            line.since ?? "–",
            say.title("deficiency", line.deficiency),
          ])}
          people={list.data.map((line) => line.personId)}
        />
      )}
    </Panel>
  );
}
