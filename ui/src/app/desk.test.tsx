// What belongs to a desk somebody may leave: that she is there, what she typed, and where she was.
import { act, render, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeHost } from "../../dev/fake/host";
import { HostContext } from "../host/host";
import { drafts, useDraft } from "./drafts";
import { usePresence } from "./usePresence";
import { PLACE, useRemembered, whereabouts } from "./whereabouts";

const keeper = () => ({ keepDraft: vi.fn(async () => undefined), dropDraft: vi.fn(async () => undefined) });

afterEach(() => {
  whereabouts.leave();
  drafts.forget();
  vi.useRealTimers();
});

function Desk() {
  usePresence();
  return null;
}

function Tab({ name }: { name: string }) {
  const [tab] = useRemembered(name, "overview");
  return <p>{tab}</p>;
}

describe("somebody at the desk", () => {
  it("is told of at her first touch, and then from time to time", () => {
    const host = new FakeHost({ people: 0 });
    const touched = vi.spyOn(host, "touched");
    let now = 1000;
    vi.spyOn(performance, "now").mockImplementation(() => now);
    const { unmount } = render(
      <HostContext.Provider value={host}>
        <Desk />
      </HostContext.Provider>,
    );
    const touch = () => window.dispatchEvent(new Event("keydown"));
    touch();
    touch();
    expect(touched).toHaveBeenCalledTimes(1);
    now += 4999;
    touch();
    expect(touched).toHaveBeenCalledTimes(1);
    now += 1;
    touch();
    expect(touched).toHaveBeenCalledTimes(2);
    unmount();
    now += 60_000;
    touch();
    expect(touched, "nobody is there when the register is locked").toHaveBeenCalledTimes(2);
    vi.restoreAllMocks();
  });
});

describe("drafts", () => {
  beforeEach(() => void vi.useFakeTimers());

  it("go to the core a moment after the last key, once", () => {
    const core = keeper();
    drafts.load(core, []);
    drafts.keep("new-person", { name: "Å" });
    drafts.keep("new-person", { name: "Åsa" });
    expect(core.keepDraft).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(core.keepDraft).toHaveBeenCalledExactlyOnceWith({ name: "new-person", body: '{"name":"Åsa"}' });
  });

  it("that were given up are not sent after all", () => {
    const core = keeper();
    drafts.load(core, []);
    drafts.keep("new-person", { name: "Å" });
    drafts.drop("new-person");
    vi.advanceTimersByTime(200);
    expect(core.keepDraft).not.toHaveBeenCalled();
    expect(core.dropDraft).toHaveBeenCalledExactlyOnceWith("new-person");
    expect(drafts.read("new-person")).toBeUndefined();
  });

  it("are all handed over before a lock, and nothing stays", async () => {
    const core = keeper();
    drafts.load(core, []);
    drafts.keep("a", { x: 1 });
    drafts.keep("b", { x: 2 });
    await drafts.flush();
    drafts.forget();
    expect(core.keepDraft).toHaveBeenCalledTimes(2);
    expect(drafts.read("a")).toBeUndefined();
    vi.advanceTimersByTime(200);
    expect(core.keepDraft).toHaveBeenCalledTimes(2);
  });

  it("follow what stands in the register until something is typed", () => {
    drafts.load(keeper(), []);
    const form = renderHook(({ stands }) => useDraft("form", stands), { initialProps: { stands: { a: "1", b: "1" } } });
    form.rerender({ stands: { a: "2", b: "1" } });
    expect(form.result.current).toMatchObject({ value: { a: "2" }, begun: { a: "2" }, dirty: false });
    act(() => form.result.current.change({ b: "typed" }));
    form.rerender({ stands: { a: "3", b: "3" } });
    expect(form.result.current).toMatchObject({
      value: { a: "2", b: "typed" },
      begun: { a: "2", b: "1" },
      dirty: true,
    });
    const again = renderHook(() => useDraft("form", { a: "3", b: "3" }));
    expect(again.result.current.begun, "also after a lock").toEqual({ a: "2", b: "1" });
    act(() => form.result.current.goOn({ a: "3", b: "3" }));
    expect(form.result.current).toMatchObject({ value: { a: "3", b: "typed" }, begun: { a: "3", b: "3" } });
  });

  it("of another version are let go", () => {
    const core = keeper();
    drafts.load(core, [
      { name: "broken", body: "{" },
      { name: "whole", body: '{"x":1}' },
    ]);
    expect(drafts.read("whole")).toEqual({ x: 1 });
    expect(core.dropDraft).toHaveBeenCalledExactlyOnceWith("broken");
  });

  it("survive a core that refuses", async () => {
    const core = { keepDraft: vi.fn(async () => Promise.reject(new Error("locked"))), dropDraft: vi.fn() };
    drafts.load(core, []);
    drafts.keep("a", { x: 1 });
    await drafts.flush();
    expect(drafts.read("a")).toEqual({ x: 1 });
  });
});

describe("where somebody was", () => {
  const kept = () => drafts.read<{ path: string; values: Record<string, unknown> }>(PLACE);

  it("is a place and what is open there", () => {
    drafts.load(keeper(), []);
    expect(whereabouts.enter(), "she was nowhere yet").toBeNull();
    whereabouts.moved("/people/7");
    whereabouts.note("person-tab", "consents");
    expect(kept()).toEqual({ path: "/people/7", values: { "person-tab": "consents" } });
    whereabouts.moved("/today");
    expect(kept(), "another place begins afresh").toEqual({ path: "/today", values: {} });
  });

  it("comes back after a lock, until she goes elsewhere", () => {
    const place = { path: "/people/7", values: { "person-tab": "consents", "scroll/person": 120 } };
    drafts.load(keeper(), [{ name: PLACE, body: JSON.stringify(place) }]);
    expect(whereabouts.enter()).toBe("/people/7");
    whereabouts.moved("/people/7");
    expect(render(<Tab name="person-tab" />).container.textContent).toBe("consents");
    expect(whereabouts.resumed("scroll/person")).toBe(120);
    whereabouts.moved("/today");
    expect(whereabouts.resumed("scroll/person")).toBeUndefined();
  });

  it("is not forgotten because the page goes away with the lock", () => {
    drafts.load(keeper(), []);
    whereabouts.enter();
    whereabouts.moved("/people/7");
    const { unmount } = render(<Tab name="person-tab" />);
    const before = kept();
    whereabouts.leave();
    unmount();
    expect(kept()).toEqual(before);
  });

  it("is only ever a place of this window", () => {
    for (const body of ['{"path":"https://example.org"}', '{"path":7}', "[]", '"x"', "null"]) {
      drafts.load(keeper(), [{ name: PLACE, body }]);
      expect(whereabouts.enter(), body).toBeNull();
    }
  });
});
