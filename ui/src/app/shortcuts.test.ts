import { describe, expect, it } from "vitest";
import { DEEDS, pressed, SHORTCUTS, written } from "./shortcuts";

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const name = (key: string, more: Partial<typeof none> = {}) => pressed({ key, ...none, ...more })?.name ?? null;

describe("the keys of the window", () => {
  it("are heard with Ctrl or Cmd, whatever the case", () => {
    expect(name("k", { ctrlKey: true })).toBe("palette");
    expect(name("K", { metaKey: true })).toBe("palette");
    expect(name("F1")).toBe("help");
    expect(name("ArrowLeft", { altKey: true })).toBe("back");
    expect(pressed({ key: "3", ...none, ctrlKey: true })).toEqual({ name: "places", index: 2 });
  });

  it("leave what is typed alone", () => {
    expect(name("k")).toBeNull();
    expect(name("l", { ctrlKey: true, altKey: true }), "AltGr writes characters").toBeNull();
    expect(name("k", { ctrlKey: true, shiftKey: true })).toBeNull();
    expect(name("ArrowLeft")).toBeNull();
  });

  it("take the slash with Shift, where a keyboard needs it", () => {
    expect(name("/", { ctrlKey: true, shiftKey: true })).toBe("sheet");
    expect(name("/")).toBeNull();
  });

  it("are all on the sheet, each once", () => {
    const names = SHORTCUTS.map((each) => each.name);
    expect(new Set(names).size).toBe(names.length);
    for (const deed of DEEDS) expect(names).toContain(deed);
    const combinations = SHORTCUTS.flatMap(({ keys, chord, alt }) => keys.map((key) => `${chord} ${alt} ${key}`));
    expect(new Set(combinations).size, "no key does two things").toBe(combinations.length);
  });

  it("are written as a keyboard names them", () => {
    const as = (wanted: string) => written(SHORTCUTS.find((each) => each.name === wanted) ?? SHORTCUTS[0]);
    expect(as("palette")).toBe("Ctrl+K");
    expect(as("places")).toBe("Ctrl+1 – 9");
    expect(as("back")).toBe("Alt+←");
    expect(as("move")).toBe("↑ ↓");
    expect(as("close")).toBe("Esc");
  });
});
