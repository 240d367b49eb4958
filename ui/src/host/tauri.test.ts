import { beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError } from "./problem";
import { tauriHost } from "./tauri";

const invoke = vi.hoisted(() => vi.fn());
const listen = vi.hoisted(() => vi.fn());
vi.mock("@tauri-apps/api/core", () => ({ invoke }));
vi.mock("@tauri-apps/api/event", () => ({ listen, once: vi.fn(), emit: vi.fn(), emitTo: vi.fn() }));

beforeEach(() => vi.resetAllMocks());

const problemOf = async (call: Promise<unknown>) => {
  const thrown: unknown = await call.then(
    () => null,
    (error: unknown) => error,
  );
  return thrown instanceof ProblemError ? thrown.problem : thrown;
};

describe("the host in the desktop window", () => {
  it("gives the value of an answer", async () => {
    invoke.mockResolvedValue({ total: 0, hits: [] });
    const request = { text: "åsa", limit: 1, offset: 0, relation: null };
    expect(await tauriHost.findPeople(request)).toEqual({ total: 0, hits: [] });
    expect(invoke).toHaveBeenCalledWith("find_people", { request });
  });

  it("throws what the core refuses as a problem", async () => {
    invoke.mockRejectedValue({ code: "wrongPassword" });
    expect(await problemOf(tauriHost.unlock({ user: "a", password: "b" }))).toEqual({ code: "wrongPassword" });
  });

  it("throws a fault of the bridge as a problem without its text", async () => {
    invoke.mockRejectedValue(new TypeError("secret"));
    const problem = await problemOf(tauriHost.today());
    expect(problem).toEqual({ code: "storageFailed", detail: "TypeError" });
  });

  it("brings the bytes of a paper, and its problem", async () => {
    const bytes = new ArrayBuffer(3);
    invoke.mockResolvedValueOnce(bytes);
    expect(await tauriHost.previewExtract("7", "sv")).toBe(bytes);
    expect(invoke).toHaveBeenCalledWith("preview_extract", { id: "7", language: "sv" });
    invoke.mockRejectedValueOnce({ code: "requestNotAccess" });
    expect(await problemOf(tauriHost.previewExtract("7", "sv"))).toEqual({ code: "requestNotAccess" });
  });

  it("hears of progress until it no longer wants to", async () => {
    const stop = vi.fn();
    listen.mockResolvedValue(stop);
    const hear = vi.fn();
    const leave = tauriHost.onProgress(hear);
    const deliver = listen.mock.calls[0]?.[1] as (event: { payload: unknown }) => void;
    deliver({ payload: { kind: "import", part: null, done: 1, total: 2 } });
    expect(hear).toHaveBeenCalledWith({ kind: "import", part: null, done: 1, total: 2 });
    leave();
    await vi.waitFor(() => expect(stop).toHaveBeenCalledOnce());
  });
});
