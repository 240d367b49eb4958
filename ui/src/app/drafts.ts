import { useCallback, useState } from "react";
import { useSession } from "./session";

/**
 * What somebody has typed and not saved. Kept in memory only, so that locking loses nothing; under the user's name, so
 * that the next person at the desk does not see it.
 */
class Drafts {
  readonly #kept = new Map<string, unknown>();

  read<T>(key: string): T | undefined {
    return this.#kept.get(key) as T | undefined;
  }

  keep(key: string, value: unknown): void {
    this.#kept.set(key, value);
  }

  drop(key: string): void {
    this.#kept.delete(key);
  }
}

export const drafts = new Drafts();

export interface Draft<T> {
  value: T;
  /** Whether anything differs from what the form began with. */
  dirty: boolean;
  change(part: Partial<T>): void;
  /** Forgets what was typed. */
  drop(): void;
}

/** A form's values, which survive locking. `name` says which form, and of whom. */
export function useDraft<T extends object>(name: string, initial: T): Draft<T> {
  const key = `${useSession().user}/${name}`;
  const [value, setValue] = useState<T>(() => drafts.read<T>(key) ?? initial);
  const change = useCallback(
    (part: Partial<T>) => {
      const next = { ...(drafts.read<T>(key) ?? value), ...part };
      drafts.keep(key, next);
      setValue(next);
    },
    [key, value],
  );
  const drop = useCallback(() => {
    drafts.drop(key);
    setValue(initial);
  }, [key, initial]);
  return { value, dirty: JSON.stringify(value) !== JSON.stringify(initial), change, drop };
}
