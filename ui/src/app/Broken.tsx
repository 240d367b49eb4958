import { Button } from "@fluentui/react-components";
import { ErrorCircle24Regular } from "@fluentui/react-icons";
import { useQueryClient } from "@tanstack/react-query";
import { Empty } from "../shared/states";
import { useSay } from "../wording";

/** Instead of a place that cannot be drawn. What it had asked for is forgotten, so that trying again asks anew. */
export function Broken({ reset }: { reset: () => void }) {
  const say = useSay();
  const queries = useQueryClient();
  const again = async () => {
    await queries.resetQueries();
    reset();
  };
  return (
    <Empty
      icon={<ErrorCircle24Regular />}
      title={say("place-broken")}
      next={say("place-broken-next")}
      action={<Button onClick={() => void again()}>{say("act-again")}</Button>}
      testId="broken"
    />
  );
}
