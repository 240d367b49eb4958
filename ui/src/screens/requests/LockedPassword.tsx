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
import { Copyable } from "../../shared/CopyButton";
import { useSay } from "../../wording";

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase500, overflowWrap: "anywhere" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** The password of a sealed extract. It is said once: the dialog goes only when somebody says that it is noted. */
// policy: 30
export function LockedPassword({ password, close }: { password: string; close(): void }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Dialog modalType="alert" open>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say("extract-password")}</DialogTitle>
          <DialogContent className={styles.content}>
            <span className={styles.code} data-testid="extract-password">
              <Copyable text={password} what={say("extract-password")} />
            </span>
            <Text>{say("extract-password-once")}</Text>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close} data-testid="extract-password-seen">
              {say("extract-password-seen")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
