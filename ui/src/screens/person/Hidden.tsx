import { EyeOff24Regular } from "@fluentui/react-icons";
import type { Dossier } from "../../host/host";
import { Empty } from "../../shared/states";
import { useSay } from "../../wording";

/** What the declared task does not show, and how to see it. */
export function Hidden({ dossier }: { dossier: Dossier }) {
  const say = useSay();
  return (
    <Empty
      icon={<EyeOff24Regular />}
      title={say("hidden-title", { task: say.code("task", dossier.task) })}
      next={say("hidden-next")}
    />
  );
}
