import {
  Dialog,
  DialogBody,
  DialogSurface,
  Input,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons";
import { useDeferredValue, useId, useState } from "react";
import { useSay } from "../wording";
import { type Choice, useChoices } from "./choices";

const useStyles = makeStyles({
  surface: { maxWidth: "560px", padding: 0, position: "fixed", top: "12vh", bottom: "auto", margin: "0 auto" },
  body: { display: "flex", flexDirection: "column", gap: 0 },
  input: { padding: tokens.spacingHorizontalM },
  list: { maxHeight: "50vh", overflow: "auto", paddingBottom: tokens.spacingVerticalS },
  group: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
  },
  choice: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2 },
  },
  detail: { color: tokens.colorNeutralForeground2, marginLeft: "auto", fontVariantNumeric: "tabular-nums" },
  none: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
});

interface PaletteProps {
  close(): void;
  openHelp(): void;
  openSheet(): void;
}

/** People, places and actions by a few letters. */
export function Palette({ close, openHelp, openSheet }: PaletteProps) {
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const choices = useChoices(useDeferredValue(text.trim()), { openHelp, openSheet });
  const at = Math.min(active, choices.length - 1);
  const pick = (choice: Choice | undefined) => {
    if (!choice) return;
    close();
    choice.go();
  };
  const pressed = (event: React.KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && choices.length > 0) {
      event.preventDefault();
      setActive((at + step + choices.length) % choices.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      pick(choices[at]);
    }
  };
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && close()}>
      <DialogSurface className={styles.surface} aria-label={say("palette-title")} data-testid="palette">
        <DialogBody className={styles.body}>
          <Input
            className={styles.input}
            appearance="filled-lighter"
            size="large"
            autoFocus
            contentBefore={<Search20Regular />}
            role="combobox"
            aria-expanded
            aria-controls={`${id}-list`}
            aria-activedescendant={choices[at] ? `${id}-${at}` : undefined}
            aria-label={say("palette-title")}
            placeholder={say("palette-hint")}
            value={text}
            onChange={(_, data) => {
              setText(data.value);
              setActive(0);
            }}
            onKeyDown={pressed}
            data-testid="palette-text"
          />
          <div id={`${id}-list`} role="listbox" aria-label={say("palette-title")} className={styles.list}>
            {choices.map((choice, index) => (
              <div key={choice.key}>
                {choice.group !== choices[index - 1]?.group && (
                  <Text as="span" block size={200} weight="semibold" className={styles.group} role="presentation">
                    {say(`palette-${choice.group}`)}
                  </Text>
                )}
                {/* biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the keys */}
                <div
                  id={`${id}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === at}
                  className={mergeClasses(styles.choice, index === at && styles.active)}
                  onClick={() => pick(choice)}
                >
                  {choice.icon}
                  <Text>{choice.name}</Text>
                  {choice.detail && (
                    <Text size={200} className={styles.detail}>
                      {choice.detail}
                    </Text>
                  )}
                </div>
              </div>
            ))}
          </div>
          {choices.length === 0 && <Text className={styles.none}>{say("palette-none")}</Text>}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
