import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useSay } from "../wording";
import { SHORTCUTS, written } from "./shortcuts";

const useStyles = makeStyles({
  surface: { maxWidth: "520px" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { margin: 0, marginBottom: tokens.spacingVerticalS },
  keys: {
    display: "grid",
    gridTemplateColumns: "1fr max-content",
    rowGap: tokens.spacingVerticalS,
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    "& dd": { margin: 0, textAlign: "end" },
  },
  key: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: "nowrap",
  },
});

/** Every key of the window. */
export function ShortcutsSheet({ close }: { close(): void }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && close()}>
      <DialogSurface className={styles.surface} data-testid="shortcuts">
        <DialogBody>
          <DialogTitle>{say("keys-title")}</DialogTitle>
          <DialogContent className={styles.content}>
            {(["anywhere", "lists"] as const).map((where) => (
              <section key={where} aria-label={say(`keys-${where}`)}>
                <Text as="h3" weight="semibold" block className={styles.heading}>
                  {say(`keys-${where}`)}
                </Text>
                <dl className={styles.keys}>
                  {SHORTCUTS.filter((each) => each.where === where).map((each) => (
                    <div key={each.name} style={{ display: "contents" }}>
                      <dt>{say(`key-${each.name}`)}</dt>
                      <dd>
                        <kbd className={styles.key}>{written(each)}</kbd>
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{say("act-close")}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
