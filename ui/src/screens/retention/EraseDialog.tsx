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
} from "@fluentui/react-components";
import type { PlanView } from "../../host/host";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

interface EraseDialogProps {
  plan: PlanView;
  erase(): void;
  close(): void;
}

/** Exactly what is about to go, before anything does. */
export function EraseDialog({ plan, erase, close }: EraseDialogProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => !data.open && close()}>
      <DialogSurface data-testid="erase-dialog">
        <DialogBody>
          <DialogTitle>{say("retention-erase-title", { number: plan.number })}</DialogTitle>
          <DialogContent className={styles.content}>
            <ul className={styles.list}>
              <li>{say("retention-erase-items", { count: plan.left, people: plan.people })}</li>
              {plan.whole > 0 && <li>{say("retention-erase-whole", { count: plan.whole })}</li>}
              {plan.split > 0 && <li>{say("retention-erase-split", { count: plan.split })}</li>}
              <li>{say("retention-erase-tasks")}</li>
            </ul>
            <Text>{say("retention-erase-final")}</Text>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{say("act-cancel")}</Button>
            <Button appearance="primary" onClick={erase} data-testid="erase-confirm">
              {say("retention-erase")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
