import type { RequestView } from "../../host/host";
import { Facts } from "../../shared/Facts";
import { when } from "../../shared/iso";
import { Panel } from "../../shared/Panel";
import { useSay } from "../../wording";

/** What was registered. */
export function RegisteredPanel({ request }: { request: RequestView }) {
  const say = useSay();
  return (
    <Panel title={say("case-step-registered")}>
      <Facts
        facts={[
          [say("requests-who"), request.who],
          [say("requests-received"), request.receivedOn],
          [say("case-registered-at"), when(request.registeredAt)],
          [say("requests-channel"), say.title("request-channel", request.channel)],
          [say("case-article"), say("case-article-of", { article: request.article })],
        ]}
      />
    </Panel>
  );
}
