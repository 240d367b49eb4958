import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Draft } from "../app/drafts";
import { asProblem } from "../host/host";
import { useSay } from "../wording";

/** Something that stands somewhere: its name and its value, in words. */
export type Line = readonly [name: string, value: string];

export interface Meanwhile {
  /** Runs a change. If somebody else was faster, what stands there by now is looked up and shown, and the refusal stands. */
  guard(call: () => Promise<void>): Promise<void>;
  /** What somebody else has changed since the form was begun; nothing if nobody has. */
  told: ReactNode;
}

/**
 * Two people at the same thing: the second sees what changed and decides. What she has not typed herself is taken over into
 * the form; saving once more is her answer. `look` asks for how it stands, `lines` puts that into words.
 */
export function useMeanwhile<T extends object>(
  draft: Pick<Draft<T>, "begun" | "goOn">,
  look: () => Promise<T>,
  lines: (it: T) => readonly Line[],
): Meanwhile {
  const [was, setWas] = useState<T | null>(null);
  const guard = (call: () => Promise<void>) =>
    call().catch(async (error: unknown) => {
      if (asProblem(error).code === "changedMeanwhile") {
        const now = await look();
        setWas(draft.begun);
        draft.goOn(now);
      }
      throw error;
    });
  return { guard, told: was && <Differences was={lines(was)} now={lines(draft.begun)} /> };
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { overflowWrap: "anywhere" },
  was: { color: tokens.colorNeutralForeground2 },
});

const NONE = "–";

/** What stands otherwise than it did, line by line. */
function Differences({ was, now }: { was: readonly Line[]; now: readonly Line[] }) {
  const styles = useStyles();
  const say = useSay();
  const names = [...new Set([...was, ...now].map(([name]) => name))];
  const of = (lines: readonly Line[], wanted: string) =>
    lines.flatMap(([name, value]) => (name === wanted && value ? [value] : [])).join(", ") || NONE;
  const changed = names.filter((name) => of(was, name) !== of(now, name));
  if (changed.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" data-testid="meanwhile">
      <MessageBarBody>
        <MessageBarTitle>{say("meanwhile-title")}</MessageBarTitle>
        <ul className={styles.list}>
          {changed.map((name) => (
            <li key={name} className={styles.line}>
              <Text weight="semibold">{name}: </Text>
              {of(now, name)} <Text className={styles.was}>{say("meanwhile-before", { value: of(was, name) })}</Text>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
