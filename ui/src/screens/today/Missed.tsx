import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReminderLine, useHost } from "../../host/host";
import { useSay } from "../../wording";

/** What the office would have been reminded of while the computer was off. Nothing where nothing was missed. */
export function Missed() {
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const missed = useQuery({ queryKey: ["missed"], queryFn: () => host.missedReminders(), staleTime: 0 });
  if (!missed.data || missed.data.length === 0) return null;
  const said = ({ kind, nearness, days, count }: ReminderLine) =>
    say(`reminder-${nearness}`, { what: say(`reminder-what-${kind}`, { count }), days });
  const read = async () => {
    await host.missedRemindersRead();
    queries.setQueryData(["missed"], []);
  };
  return (
    <MessageBar intent="info" layout="multiline" data-testid="missed">
      <MessageBarBody>
        <MessageBarTitle>{say("missed-title")}</MessageBarTitle>
        {missed.data.map(said).join(" · ")}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void read()}>
          {say("missed-close")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
