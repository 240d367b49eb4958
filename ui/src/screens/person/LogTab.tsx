import { History24Regular } from "@fluentui/react-icons";
import type { Dossier } from "../../host/host";
import { LogTable } from "../../shared/LogTable";
import { Empty } from "../../shared/states";
import { useSay } from "../../wording";
import { Hidden } from "./Hidden";

/** Who has opened or changed her, when and for which task. */
export function LogTab({ dossier }: { dossier: Dossier }) {
  const say = useSay();
  if (!dossier.log) return <Hidden dossier={dossier} />;
  if (dossier.log.length === 0) {
    return <Empty icon={<History24Regular />} title={say("log-none")} next={say("log-none-next")} />;
  }
  return <LogTable lines={dossier.log} />;
}
