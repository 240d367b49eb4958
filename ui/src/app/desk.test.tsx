// What belongs to a desk somebody may leave: locking by itself, and drafts that only their writer sees again.
import { render } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { drafts } from "./drafts";
import { useIdleLock } from "./useIdleLock";

function Desk({ lock }: { lock: () => void }) {
  useIdleLock(lock, 1);
  return null;
}

describe("an untended desk", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("locks after the time, counted from the last touch", () => {
    const lock = vi.fn();
    render(<Desk lock={lock} />);
    vi.advanceTimersByTime(50_000);
    window.dispatchEvent(new Event("keydown"));
    vi.advanceTimersByTime(50_000);
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(lock).toHaveBeenCalledOnce();
  });

  it("no longer locks when it is gone", () => {
    const lock = vi.fn();
    render(<Desk lock={lock} />).unmount();
    vi.advanceTimersByTime(120_000);
    expect(lock).not.toHaveBeenCalled();
  });
});

describe("drafts", () => {
  it("are kept by name and forgotten on demand", () => {
    drafts.keep("karin/new-person", { name: "Å" });
    expect(drafts.read("karin/new-person")).toEqual({ name: "Å" });
    expect(drafts.read("olof/new-person")).toBeUndefined();
    drafts.drop("karin/new-person");
    expect(drafts.read("karin/new-person")).toBeUndefined();
  });
});
