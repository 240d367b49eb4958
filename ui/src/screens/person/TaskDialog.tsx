import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useSession } from "../../app/session";
import { tasksOfToday } from "../../app/tasks";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  surface: { maxWidth: "420px" },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
  },
  task: { justifyContent: "flex-start", minHeight: "40px" },
});

interface TaskDialogProps {
  /** The task the person is open for now; null at the first opening. */
  current: string | null;
  choose(task: string): void;
  close(): void;
}

/** "What will you do?" The task decides what is shown and is written into the log. The last one is proposed. */
export function TaskDialog({ current, choose, close }: TaskDialogProps) {
  const styles = useStyles();
  const say = useSay();
  const go = useNavigate();
  const { tasks } = useSession();
  const arrows = useArrowNavigationGroup({ axis: "vertical", circular: true });
  const proposed = current ?? (tasksOfToday.last && tasks.includes(tasksOfToday.last) ? tasksOfToday.last : tasks[0]);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The dialog moves the focus to its first button when it opens; the proposed task is a keystroke nearer.
    const timer = window.setTimeout(() => first.current?.focus());
    return () => window.clearTimeout(timer);
  }, []);
  const leave = () => (current ? close() : void go({ to: "/people" }));
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && leave()}>
      <DialogSurface className={styles.surface} data-testid="task-dialog">
        <DialogBody>
          <DialogTitle>{say("task-title")}</DialogTitle>
          <DialogContent>
            <Text>{say("task-body")}</Text>
            <div className={styles.list} {...arrows}>
              {tasks.map((task) => (
                <Button
                  key={task}
                  ref={task === proposed ? first : null}
                  size="large"
                  className={styles.task}
                  appearance={task === proposed ? "primary" : "secondary"}
                  onClick={() => choose(task)}
                  data-testid={`task-${task}`}
                >
                  {say.title("task", task)}
                </Button>
              ))}
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={leave}>{say("act-cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
