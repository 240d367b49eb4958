import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useHost } from "../../host/host";
import { wordsOf } from "../../problems";
import { useSay } from "../../wording";

/** How often it is looked whether the message went out after all, in milliseconds. */
const AGAIN = 60_000;

/** What became of the e-mail of the day, if it could not be sent. */
export function DigestFailed() {
  const say = useSay();
  const host = useHost();
  const found = useQuery({
    queryKey: ["digest"],
    queryFn: () => host.digest(),
    staleTime: 0,
    refetchInterval: AGAIN,
  });
  const failed = found.data?.failed;
  if (!failed) return null;
  const { sentence, remedy } = wordsOf(failed, say);
  return (
    <MessageBar intent="warning" layout="multiline" data-testid="digest-failed">
      <MessageBarBody>
        <MessageBarTitle>{say("digest-failed-title")}</MessageBarTitle>
        {sentence} {remedy} {say("digest-failed-again")}
      </MessageBarBody>
    </MessageBar>
  );
}
