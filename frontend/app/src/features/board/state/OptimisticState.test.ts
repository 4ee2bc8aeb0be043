import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { away, boardFixture, FakeBackend, suggestions, theme } from "../../../test/fixtures/board";
import { BoardStore } from "./BoardStore";
import type { BoardChange } from "./changes";
import { listOf } from "./sheet";

let backend: FakeBackend;
const open = () => new BoardStore(boardFixture, backend.ports);
const list = (store: BoardStore, themeId: string) => listOf(store.view().sheet, themeId);
const move: BoardChange = { kind: "move", statementIds: ["s3"], themeId: "reviews" };
const moved = [{ id: "s3", themeId: "reviews", position: 9, byHand: true }];
const back = [{ id: "s3", themeId: "code", position: 3, byHand: false }];

beforeEach(() => {
  backend = new FakeBackend();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("going back and forth", () => {
  it("is drawn before the server has heard of it", async () => {
    const store = open();
    backend.answers = [{ placements: moved }, { placements: back, redo: "move" }];
    store.change(move);
    await store.flush();
    store.undo();
    expect(list(store, "code")).toEqual(["s3", "s4"]);
    await store.flush();
    expect(backend.calls.at(-1)).toEqual(["undo", { id: expect.any(String), after: 2 }]);
    store.redo();
    expect(list(store, "reviews")).toEqual(["s0", "s1", "s3"]);
  });

  it("can be turned round before the server has heard of it", async () => {
    const store = open();
    backend.answers = [{ placements: moved, undo: "move" }];
    store.change(move);
    await store.flush();
    store.undo();
    expect(store.view()).toMatchObject({ undo: "move", redo: "move" });
    store.redo();
    expect(store.view()).toMatchObject({ undo: "move", redo: undefined });
    expect(list(store, "reviews")).toEqual(["s0", "s1", "s3"]);
  });

  it("can be turned round on a page that has just been opened", () => {
    const store = new BoardStore({ ...boardFixture, undo: "merge", redo: "split" }, backend.ports);
    store.undo();
    expect(store.view().redo).toBe("merge");
  });

  it("leads nowhere ahead once something else was done", () => {
    const store = new BoardStore({ ...boardFixture, redo: "split" }, backend.ports);
    store.change(move);
    expect(store.view()).toMatchObject({ undo: "move", redo: undefined });
  });

  it("is told as what it was when it first left, also where its answer was lost", async () => {
    const store = new BoardStore({ ...boardFixture, undo: "move" }, backend.ports);
    backend.answers = [away()];
    const asked = store.undo();
    await store.flush();
    backend.version = 2;
    backend.news = { placements: moved, undo: "merge" };
    await store.look();
    await vi.advanceTimersByTimeAsync(5_000);
    const leapt = await asked;
    expect(leapt?.kind).toBe("move");
    expect([leapt?.before, leapt?.after].map((sheet) => sheet && listOf(sheet, "code"))).toEqual([
      ["s3", "s4"],
      ["s4"],
    ]);
  });

  it("waits for the server where another tab did something since", async () => {
    const store = open();
    backend.answers = [{ placements: moved }];
    store.change(move);
    await store.flush();
    backend.version++;
    await store.look();
    backend.answers = [away()];
    store.undo();
    await store.flush();
    expect(list(store, "reviews")).toEqual(["s0", "s1", "s3"]);
  });

  it("takes a slider's steps that follow soon for one", async () => {
    const store = open();
    backend.suggestions = suggestions;
    await store.prepare();
    backend.answers = [{ coarseness: 1 }, { coarseness: 2 }, { coarseness: 0 }];
    for (const coarseness of [1, 2]) {
      store.change({ kind: "coarseness", coarseness });
      await store.flush();
    }
    store.undo();
    expect(store.view().sheet.coarseness).toBe(0);
  });

  it("takes the slider there and back for no step", async () => {
    const store = open();
    backend.answers = [
      { placements: moved },
      {
        coarseness: 1,
        removed: ["code"],
        order: ["reviews", "hours"],
        placements: [{ id: "s4", position: 4, byHand: false }],
      },
    ];
    for (const step of [move, { kind: "coarseness", coarseness: 1 } as const]) {
      store.change(step);
      await store.flush();
    }
    expect(store.view().undo).toBe("move");
    backend.answers = [
      {
        themes: [theme("code")],
        order: ["reviews", "code", "hours"],
        placements: [{ id: "s4", themeId: "code", position: 4, byHand: false }],
      },
      away(),
    ];
    store.change({ kind: "coarseness", coarseness: 0 });
    await store.flush();
    store.undo();
    expect(list(store, "code")).toEqual(["s3", "s4"]);
    expect(list(store, "reviews")).toEqual(["s0", "s1"]);
    await store.flush();
    expect(list(store, "code")).toEqual(["s3", "s4"]);
  });

  it.each<[string, BoardChange, BoardChange]>([
    [
      "a slider's step",
      { kind: "coarseness", coarseness: 1 },
      { kind: "coarseness", coarseness: 0 },
    ],
    [
      "the verdict",
      { kind: "verdict", themeId: "hours", verdict: "realistic", reason: "" },
      { kind: "verdict", themeId: "hours", reason: "" },
    ],
  ])("offers what was before %s that is taken away at once", async (_, there, andBack) => {
    const store = open();
    backend.answers = [
      { placements: moved },
      { undo: there.kind, coarseness: there.kind === "coarseness" ? 1 : 0 },
    ];
    for (const step of [move, there]) {
      store.change(step);
      await store.flush();
    }
    expect(store.view().undo).toBe(there.kind);
    store.change(andBack);
    expect(store.view().undo).toBe("move");
    await store.flush();
    expect(store.view().undo).toBe("move");
  });

  it("takes a verdict that is changed at once for one step", async () => {
    const store = open();
    store.change({ kind: "verdict", themeId: "hours", verdict: "realistic", reason: "" });
    await store.flush();
    store.change({ kind: "verdict", themeId: "hours", verdict: "realistic", reason: "Soon." });
    expect(store.view().undo).toBe("verdict");
    await store.flush();
    store.undo();
    expect(store.view().sheet.themes.get("hours")?.verdict).toBeUndefined();
  });
});
