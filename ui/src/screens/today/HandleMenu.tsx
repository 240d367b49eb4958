import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontal16Regular } from "@fluentui/react-icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useSession } from "../../app/session";
import { type DueLine, useHost } from "../../host/host";
import type { Verb } from "../../shared/useVerb";
import { useSay } from "../../wording";

/** Days after which something put off until the next working day comes back: the core waits for one on which somebody is there. */
const TOMORROW = 1;
const WEEK = 7;

const later = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

interface HandleMenuProps {
  line: DueLine;
  today: string;
  /** What runs it; why it was refused is shown below the line. */
  verb: Verb;
}

/** Putting something off, and saying who has it in hand. */
export function HandleMenu({ line, today, verb }: HandleMenuProps) {
  const say = useSay();
  const host = useHost();
  const queries = useQueryClient();
  const me = useSession().user;
  const [open, setOpen] = useState(false);
  const status = useQuery({ queryKey: ["status"], queryFn: () => host.registerStatus(), enabled: open });
  const colleagues = (status.data?.users ?? []).filter((user) => user !== me && user !== line.handledBy);
  const { kind, subjectId } = line;
  const run = (job: () => Promise<void>) =>
    void verb.run(() =>
      // If it was refused because a colleague was faster, she is shown.
      job().finally(async () => {
        await queries.invalidateQueries({ queryKey: ["today"] });
        await queries.invalidateQueries({ queryKey: ["due"] });
      }),
    );
  const snooze = (until: string | null) =>
    run(() => host.snoozeDue({ kind, subjectId, until }, line.snoozedUntil ?? ""));
  const done = () => run(() => host.dueDone({ kind, subjectId }, line.snoozedUntil ?? ""));
  const handOver = (user: string | null) =>
    run(() => host.handOverDue({ kind, subjectId, user }, line.handledBy ?? ""));
  // Nothing is put off past its last day; what is overdue may wait a week at most.
  const mayWait = (days: number) => today >= line.lastDay || later(today, days) <= line.lastDay;
  return (
    <Menu open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontal16Regular />}
          aria-label={`${say("due-handling")}: ${say.code("due", kind)}, ${line.who}`}
          data-testid="due-handle"
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem disabled={!mayWait(TOMORROW)} onClick={() => snooze(later(today, TOMORROW))}>
            {say("due-snooze-tomorrow")}
          </MenuItem>
          <MenuItem disabled={!mayWait(WEEK)} onClick={() => snooze(later(today, WEEK))}>
            {say("due-snooze-week")}
          </MenuItem>
          {line.snoozedUntil && <MenuItem onClick={() => snooze(null)}>{say("due-snooze-stop")}</MenuItem>}
          <MenuItem onClick={done} data-testid="due-done">
            {say("due-done")}
          </MenuItem>
          <MenuDivider />
          {line.handledBy !== me && <MenuItem onClick={() => handOver(me)}>{say("due-take")}</MenuItem>}
          {line.handledBy && <MenuItem onClick={() => handOver(null)}>{say("due-leave")}</MenuItem>}
          {colleagues.length > 0 && (
            <MenuGroup>
              <MenuGroupHeader>{say("due-hand-over")}</MenuGroupHeader>
              {colleagues.map((user) => (
                <MenuItem key={user} onClick={() => handOver(user)}>
                  {user}
                </MenuItem>
              ))}
            </MenuGroup>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
