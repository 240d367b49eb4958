import { useCallback, useState } from "react";
import type { Host, KeptDraft } from "../host/host";

/** How long after the last key what was typed is handed to the core, in milliseconds. */
const PAUSE = 150;

type Keeper = Pick<Host, "keepDraft" | "dropDraft">;

/**
 * What somebody has typed and not saved. The core keeps a copy; when the register is locked it goes into the register
 * itself, and nothing of it stays here. After unlocking, the same person gets hers back.
 */
class Drafts {
  readonly #kept = new Map<string, unknown>();
  readonly #waiting = new Map<string, number>();
  #keeper: Keeper | null = null;

  /** Somebody has unlocked: these are hers. What cannot be read was written by another version, and is let go. */
  load(keeper: Keeper, drafts: readonly KeptDraft[]): void {
    this.forget();
    this.#keeper = keeper;
    for (const { name, body } of drafts) {
      try {
        this.#kept.set(name, JSON.parse(body));
      } catch {
        void keeper.dropDraft(name).catch(() => undefined);
      }
    }
  }

  read<T>(name: string): T | undefined {
    return this.#kept.get(name) as T | undefined;
  }

  keep(name: string, value: unknown): void {
    this.#kept.set(name, value);
    window.clearTimeout(this.#waiting.get(name));
    this.#waiting.set(
      name,
      window.setTimeout(() => void this.#send(name), PAUSE),
    );
  }

  drop(name: string): void {
    this.#kept.delete(name);
    window.clearTimeout(this.#waiting.get(name));
    this.#waiting.delete(name);
    void this.#keeper?.dropDraft(name).catch(() => undefined);
  }

  /** Hands over everything that still waits. */
  async flush(): Promise<void> {
    await Promise.all([...this.#waiting.keys()].map((name) => this.#send(name)));
  }

  /** The register is locked. */
  forget(): void {
    for (const timer of this.#waiting.values()) window.clearTimeout(timer);
    this.#waiting.clear();
    this.#kept.clear();
    this.#keeper = null;
  }

  async #send(name: string): Promise<void> {
    window.clearTimeout(this.#waiting.get(name));
    this.#waiting.delete(name);
    if (!this.#kept.has(name)) return;
    // What the core refuses (too long, or locked a moment ago) is still here, and the form says so when it is saved.
    await this.#keeper?.keepDraft({ name, body: JSON.stringify(this.#kept.get(name)) }).catch(() => undefined);
  }
}

export const drafts = new Drafts();

/** What was typed, and how the form stood when that was begun. */
interface Half<T> {
  readonly value: T;
  readonly begun: T;
}

export interface Draft<T> extends Half<T> {
  /** Whether anything differs from what the form began with. */
  dirty: boolean;
  change(part: Partial<T>): void;
  /** Goes on from how it stands now: what was typed stays, the rest is as it stands. */
  goOn(now: T): void;
  /** Forgets what was typed. */
  drop(): void;
}

/** Whether two values say the same. */
export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const untouched = <T>({ value, begun }: Half<T>) => same(value, begun);

/** What is kept under a name; what another version wrote there is let go. */
function half<T extends object>(name: string): Half<T> | undefined {
  const kept = drafts.read<Partial<Half<T>>>(name);
  return kept?.value && kept.begun ? { value: kept.value, begun: kept.begun } : undefined;
}

/**
 * A form's values, which survive locking. `name` says which form; an identifier at its end says whom it is about, so
 * that what was typed goes when she is erased. Never for passwords and codes. As long as nothing is typed the form follows
 * `initial`; from then on `begun` stays what it was, whatever another desk does meanwhile.
 */
export function useDraft<T extends object>(name: string, initial: T): Draft<T> {
  const [now, setNow] = useState<Half<T>>(() => half<T>(name) ?? { value: initial, begun: initial });
  const [followed, setFollowed] = useState(initial);
  const moved = !same(followed, initial);
  const follows = moved && untouched(now);
  if (moved) setFollowed(initial);
  if (follows) setNow({ value: initial, begun: initial });
  const { value, begun } = follows ? { value: initial, begun: initial } : now;
  const keep = useCallback(
    (next: Half<T>) => {
      drafts.keep(name, next);
      setNow(next);
    },
    [name],
  );
  const change = useCallback(
    (part: Partial<T>) => {
      const stands = half<T>(name) ?? { value, begun };
      keep({ value: { ...stands.value, ...part }, begun: stands.begun });
    },
    [name, value, begun, keep],
  );
  const goOn = useCallback(
    (stands: T) => {
      const typed = half<T>(name) ?? { value, begun };
      const keys = Object.keys(typed.value) as (keyof T)[];
      const own = keys.filter((key) => !same(typed.value[key], typed.begun[key]));
      keep({ value: { ...stands, ...Object.fromEntries(own.map((key) => [key, typed.value[key]])) }, begun: stands });
    },
    [name, value, begun, keep],
  );
  const drop = useCallback(() => {
    drafts.drop(name);
    setNow({ value: initial, begun: initial });
  }, [name, initial]);
  return { value, begun, dirty: !same(value, begun), change, goOn, drop };
}
