import { type ReactNode, useState } from "react";
import { type Draft, same } from "../app/drafts";
import { asProblem, type ChangeOf, type LastChange, useHost } from "../host/host";
import { type Difference, MeanwhileBox } from "./MeanwhileBox";
import { Told } from "./useVerb";

/** Something that stands somewhere: its name and its value, in words. */
export type Line = readonly [name: string, value: string];

export interface Meanwhile {
  /** Runs a change. If somebody else was faster, what stands there by now is looked up and shown, and nothing is changed. */
  guard(call: () => Promise<void>): Promise<void>;
  /** What somebody else has changed since the form was begun; nothing if nobody has. */
  told: ReactNode;
}

interface MeanwhileProps<T extends object> {
  draft: Pick<Draft<T>, "value" | "begun" | "goOn" | "change">;
  /** Asks for how it stands. */
  look(): Promise<T>;
  /** Puts how it stands into words. */
  lines(it: T): readonly Line[];
  /** What the log is asked for who changed it, and when. */
  of(was: T, now: T): ChangeOf;
  /** The same for what was typed, where that is not what stands there; line by line. */
  mine?(typed: T, began: T): readonly Line[];
  /** What was typed over something that was changed; the values of the form itself, unless it says otherwise. */
  clashes?(was: T, now: T, typed: T): readonly (keyof T)[];
  /** Saves what was typed, where no form does. */
  save?(): void;
  /** Closes the form, where nothing is left to be saved. */
  leave?(): void;
}

const isMeanwhile = (error: unknown) => asProblem(error).code === "changedMeanwhile";

/** Runs a change where no form is open: if somebody else was faster, what stands there by now is shown beside the refusal. */
export async function orLookAgain<T>(change: () => Promise<T>, look: () => Promise<void>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (isMeanwhile(error)) await look();
    throw error;
  }
}

const keysOf = <T extends object>(it: T) => Object.keys(it) as (keyof T)[];

const otherThan = <T extends object>(it: T, than: T) => keysOf(it).filter((key) => !same(it[key], than[key]));

const saysOf = (lines: readonly Line[], wanted: string) =>
  lines.flatMap(([name, value]) => (name === wanted && value ? [value] : [])).join(", ");

/**
 * Two people at the same thing: the second sees what changed, who changed it and when, beside what she has typed, and
 * decides. What she has not typed herself is taken over into the form; saving once more is her answer.
 */
export function useMeanwhile<T extends object>(props: MeanwhileProps<T>): Meanwhile {
  const { draft, look, lines, of } = props;
  const host = useHost();
  const [told, setTold] = useState<{ was: T; change: LastChange | null; time: number } | null>(null);
  const guard = async (call: () => Promise<void>) => {
    try {
      await call();
      setTold(null);
    } catch (error) {
      if (!isMeanwhile(error)) throw error;
      const was = draft.begun;
      const now = await look();
      // Who it was is told if it can be found out: what stands there is what she decides about.
      const change = await host.lastChange(of(was, now)).catch(() => null);
      draft.goOn(now);
      setTold({ was, change, time: (told?.time ?? 0) + 1 });
      throw new Told();
    }
  };
  if (!told) return { guard, told: null };
  const { was, change } = told;
  const { begun: now, value: typed } = draft;
  const clashes = (props.clashes ?? ownClashes)(was, now, typed).filter((key) => !same(typed[key], now[key]));
  const mine = props.mine?.(typed, now) ?? lines(typed).filter(([name, value]) => saysOf(lines(now), name) !== value);
  const keep = () => {
    draft.change(Object.fromEntries(clashes.map((key) => [key, now[key]])) as Partial<T>);
    setTold(null);
    if (otherThan(typed, now).every((key) => clashes.includes(key))) props.leave?.();
  };
  const box = (
    <MeanwhileBox
      key={told.time}
      change={change}
      differences={differences(lines(was), lines(now), mine)}
      keep={clashes.length > 0 ? keep : null}
      save={props.save ?? null}
    />
  );
  return { guard, told: box };
}

/** What was typed over something that stands otherwise by now. */
const ownClashes = <T extends object>(was: T, now: T, typed: T) =>
  otherThan(now, was).filter((key) => !same(typed[key], now[key]));

/** What stands otherwise than it did, line by line. */
function differences(was: readonly Line[], now: readonly Line[], mine: readonly Line[]): Difference[] {
  const names = [...new Set([...was, ...now].map(([name]) => name))];
  return names
    .map((name) => ({ name, was: saysOf(was, name), now: saysOf(now, name), mine: saysOf(mine, name) }))
    .filter((each) => each.was !== each.now);
}
