import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Access } from "../app/access";
import { useSession } from "../app/session";
import { useSay } from "../wording";
import { NotPermitted } from "./Failure";
import { Page } from "./Page";

const useStyles = makeStyles({
  // As a part of the frame it has the frame's distance to the edges; inside a tab the tab gives it.
  frame: { flex: 1, minWidth: 0, minHeight: 0, display: "flex", flexDirection: "column" },
  over: { flexShrink: 0, margin: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 0` },
  bar: { flexShrink: 0 },
});

interface RoomProps {
  access: Access | undefined;
  /** The place's name, where this is a whole place and not a tab of one. */
  place?: string;
  children: ReactNode;
}

/** What everybody, or only some roles, may look at or change: closed with a reason, or with a word over it, or as it is. */
export function Room({ access = {}, place, children }: RoomProps) {
  const styles = useStyles();
  const say = useSay();
  const { role, deeds } = useSession();
  const { read, write } = access;
  if (read && !deeds.includes(read)) {
    const closed = <NotPermitted deed={read} />;
    return place ? <Page title={place}>{closed}</Page> : closed;
  }
  const bar = write && !deeds.includes(write) && (
    <MessageBar intent="info" className={place ? styles.over : styles.bar} data-testid="read-only">
      <MessageBarBody>
        {say("state-read-only", { role: say.code("role", role), deed: say.code("deed", write) })}
      </MessageBarBody>
    </MessageBar>
  );
  if (!place) {
    return (
      <>
        {bar}
        {children}
      </>
    );
  }
  return (
    <div className={styles.frame}>
      {bar}
      {children}
    </div>
  );
}
