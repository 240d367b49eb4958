/** Every key of the window, once: the sheet of keys is drawn from this list, and the keys are heard by it. */

/** What a key does anywhere. */
export const DEEDS = ["palette", "find", "back", "lock", "settings", "sheet", "help"] as const;
export type Deed = (typeof DEEDS)[number];

export interface Shortcut {
  /** Its words are `key-<name>`. */
  name: Deed | "places" | "close" | "move" | "open" | "ends" | "sections";
  /** What is pressed, as `KeyboardEvent.key` names it; several keys that belong together. */
  keys: readonly string[];
  /** With Ctrl, or Cmd on a Mac. */
  chord?: true;
  alt?: true;
  /** Where it works. */
  where: "anywhere" | "lists";
}

export const SHORTCUTS: readonly [Shortcut, ...Shortcut[]] = [
  { name: "palette", keys: ["k"], chord: true, where: "anywhere" },
  { name: "find", keys: ["f"], chord: true, where: "anywhere" },
  { name: "places", keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"], chord: true, where: "anywhere" },
  { name: "back", keys: ["ArrowLeft"], alt: true, where: "anywhere" },
  { name: "settings", keys: [","], chord: true, where: "anywhere" },
  { name: "lock", keys: ["l"], chord: true, where: "anywhere" },
  { name: "sheet", keys: ["/"], chord: true, where: "anywhere" },
  { name: "help", keys: ["F1"], where: "anywhere" },
  { name: "sections", keys: ["F6"], where: "anywhere" },
  { name: "close", keys: ["Escape"], where: "anywhere" },
  { name: "move", keys: ["ArrowUp", "ArrowDown"], where: "lists" },
  { name: "ends", keys: ["Home", "End"], where: "lists" },
  { name: "open", keys: ["Enter"], where: "lists" },
];

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** What was pressed, if it is on the list; `index` says which of its keys. */
export function pressed(event: Pressed): { name: Shortcut["name"]; index: number } | null {
  const chord = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  for (const each of SHORTCUTS) {
    const index = each.keys.indexOf(key);
    // On many keyboards a slash needs Shift.
    const shift = event.shiftKey && key !== "/";
    if (index >= 0 && chord === Boolean(each.chord) && event.altKey === Boolean(each.alt) && !shift)
      return { name: each.name, index };
  }
  return null;
}

const isMac = () => navigator.platform.startsWith("Mac");

/** The modifier as this computer's keyboard calls it. */
export const chordKey = () => (isMac() ? "⌘" : "Ctrl+");

const NAMES: Record<string, string> = {
  ArrowLeft: "←",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
};

/** How the keys of a shortcut are written. */
export function written({ keys, chord, alt }: Shortcut): string {
  const name = (key: string) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const [first = "", last = ""] = [keys[0], keys.at(-1)];
  const row = keys.length > 2 ? `${name(first)} – ${name(last)}` : keys.map(name).join(" ");
  return `${chord ? chordKey() : ""}${alt ? (isMac() ? "⌥" : "Alt+") : ""}${row}`;
}
