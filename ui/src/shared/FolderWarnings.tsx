import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { type FolderUse, useHost } from "../host/host";
import { useSay } from "../wording";

/** What speaks against a folder for its use, each with what to do; nothing where nothing does. What cannot be found out
 * is not said: using the folder will tell. */
export function FolderWarnings({ folder, usage }: { folder: string; usage: FolderUse }) {
  const say = useSay();
  const host = useHost();
  const found = useQuery({
    queryKey: ["folder", usage, folder],
    queryFn: () => host.lookAtFolder(folder, usage),
    enabled: folder !== "",
  });
  return found.data?.map(({ code, sentence, remedy, service }) => (
    <MessageBar key={code} intent="warning" layout="multiline" data-testid={`folder-${code}`}>
      <MessageBarBody>
        <MessageBarTitle>{say(sentence, { service: service ?? "none" })}</MessageBarTitle>{" "}
        {say(remedy, { service: service ?? "none" })}
      </MessageBarBody>
    </MessageBar>
  ));
}
