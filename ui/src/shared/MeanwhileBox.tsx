import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useSession } from "../app/session";
import type { LastChange } from "../host/host";
import { useSay } from "../wording";
import { when } from "./iso";

/** One thing that stands otherwise than it did; an empty value is none. */
export interface Difference {
  name: string;
  was: string;
  now: string;
  mine: string;
}

interface MeanwhileBoxProps {
  /** Who changed it, and when; null where that is not known. */
  change: LastChange | null;
  differences: readonly Difference[];
  /** Lets what stands there be; null where nothing of it was typed over. */
  keep: (() => void) | null;
  /** Saves what was typed; null where the form around it does. */
  save: (() => void) | null;
}

const useStyles = makeStyles({
  // A form that scrolls would press it together, and what is in it would lie over the fields.
  box: { flexShrink: 0, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: tokens.spacingVerticalM },
  name: { display: "block", marginBottom: tokens.spacingVerticalXXS },
  values: {
    margin: 0,
    display: "grid",
    // Side by side where there is room for three words beside each other, else one below the other.
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  caption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  was: { color: tokens.colorNeutralForeground2 },
  mine: { fontWeight: tokens.fontWeightSemibold },
  body: { display: "grid", rowGap: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
});

const NONE = "–";

/** What a colleague has changed while somebody filled in a form: how it stood, how it stands, what was typed. */
export function MeanwhileBox({ change, differences, keep, save }: MeanwhileBoxProps) {
  const styles = useStyles();
  const say = useSay();
  const { user } = useSession();
  const box = useRef<HTMLDivElement>(null);
  // Whoever saved with the keyboard is brought here: the next stop are the two answers.
  useEffect(() => box.current?.focus(), []);
  const typed = differences.some((each) => each.mine !== "");
  const title = () => {
    if (!change?.by) return say("meanwhile-somebody");
    const at = when(change.at);
    return change.by === user ? say("meanwhile-self", { at }) : say("meanwhile-who", { who: change.by, at });
  };
  const value = (id: string, text: string, style?: string) => (
    <div>
      <dt className={styles.caption}>{say(id)}</dt>
      <dd className={`${styles.value} ${style ?? ""}`}>{text || NONE}</dd>
    </div>
  );
  return (
    <MessageBar
      ref={box}
      className={styles.box}
      intent="warning"
      layout="multiline"
      tabIndex={-1}
      data-testid="meanwhile"
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title()}</MessageBarTitle>
        {differences.length > 0 && (
          <ul className={styles.list}>
            {differences.map((each) => (
              <li key={each.name}>
                <Text weight="semibold" className={styles.name}>
                  {each.name}
                </Text>
                <dl className={styles.values}>
                  {value("meanwhile-was", each.was, styles.was)}
                  {value("meanwhile-now", each.now)}
                  {typed && value("meanwhile-mine", each.mine || say("meanwhile-untouched"), styles.mine)}
                </dl>
              </li>
            ))}
          </ul>
        )}
        <Text>{say(keep ? "meanwhile-choose" : "meanwhile-again")}</Text>
      </MessageBarBody>
      {keep && (
        <MessageBarActions>
          <Button onClick={keep} data-testid="meanwhile-keep">
            {say("meanwhile-keep")}
          </Button>
          <Button
            appearance="primary"
            type={save ? "button" : "submit"}
            onClick={save ?? undefined}
            data-testid="meanwhile-save"
          >
            {say("meanwhile-save")}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
