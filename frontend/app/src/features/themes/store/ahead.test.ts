import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Theme } from "../types";
import { BoardStore } from "./BoardStore";
import { listOf, nowhere } from "./sheet";
import { away, board, Desk, theme } from "./story";
import { Suggested } from "./suggestions";
import type { Wish } from "./wishes";

let desk: Desk;
const open = () => new BoardStore(board, desk.ports);
const list = (store: BoardStore, themeId: string) => listOf(store.view().sheet, themeId);
const move: Wish = { kind: "move", statementIds: ["s3"], themeId: "reviews" };
const moved = [{ id: "s3", themeId: "reviews", position: 9, byHand: true }];
const back = [{ id: "s3", themeId: "code", position: 3, byHand: false }];

const group = (newId: string, statements: number[]) => ({ newId, words: [newId], statements });
const suggestions = {
  statementIds: board.statements.map(({ id }) => id),
  levels: [
    { coarseness: 0, themes: [] },
    { coarseness: 1, themes: [group("finer", [1, 0]), group("other", [3, 4, 5])] },
  ],
};

beforeEach(() => {
  desk = new Desk();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("going back and forth", () => {
  it("is drawn before the server has heard of it", async () => {
    const store = open();
    desk.answers = [{ placements: moved }, { placements: back, redo: "move" }];
    store.change(move);
    await store.flush();
    store.undo();
    expect(list(store, "code")).toEqual(["s3", "s4"]);
    await store.flush();
    expect(desk.calls.at(-1)).toEqual(["undo", { id: expect.any(String), after: 2 }]);
    store.redo();
    expect(list(store, "reviews")).toEqual(["s0", "s1", "s3"]);
  });

  it("can be turned round before the server has heard of it", async () => {
    const store = open();
    desk.answers = [{ placements: moved, undo: "move" }];
    store.change(move);
    await store.flush();
    store.undo();
    expect(store.view()).toMatchObject({ undo: "move", redo: "move" });
    store.redo();
    expect(store.view()).toMatchObject({ undo: "move", redo: undefined });
    expect(list(store, "reviews")).toEqual(["s0", "s1", "s3"]);
  });

  it("can be turned round on a page that has just been opened", () => {
    const store = new BoardStore({ ...board, undo: "merge", redo: "split" }, desk.ports);
    store.undo();
    expect(store.view().redo).toBe("merge");
  });

  it("leads nowhere ahead once something else was done", () => {
    const store = new BoardStore({ ...board, redo: "split" }, desk.ports);
    store.change(move);
    expect(store.view()).toMatchObject({ undo: "move", redo: undefined });
  });

  it("is told as what it was when it first left, also where its answer was lost", async () => {
    const store = new BoardStore({ ...board, undo: "move" }, desk.ports);
    desk.answers = [away()];
    const asked = store.undo();
    await store.flush();
    desk.version = 2;
    desk.news = { placements: moved, undo: "merge" };
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
    desk.answers = [{ placements: moved }];
    store.change(move);
    await store.flush();
    desk.version++;
    await store.look();
    desk.answers = [away()];
    store.undo();
    await store.flush();
    expect(list(store, "reviews")).toEqual(["s0", "s1", "s3"]);
  });

  it("takes a slider's steps that follow soon for one", async () => {
    const store = open();
    desk.suggestions = suggestions;
    await store.prepare();
    desk.answers = [{ coarseness: 1 }, { coarseness: 2 }, { coarseness: 0 }];
    for (const coarseness of [1, 2]) {
      store.change({ kind: "coarseness", coarseness });
      await store.flush();
    }
    store.undo();
    expect(store.view().sheet.coarseness).toBe(0);
  });

  it("takes the slider there and back for no step", async () => {
    const store = open();
    desk.answers = [
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
    desk.answers = [
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

  it.each<[string, Wish, Wish]>([
    [
      "a slider's step",
      { kind: "coarseness", coarseness: 1 },
      { kind: "coarseness", coarseness: 0 },
    ],
    [
      "a verdict",
      { kind: "verdict", themeId: "hours", verdict: "realistic", reason: "" },
      { kind: "verdict", themeId: "hours", reason: "" },
    ],
  ])("offers what was before %s that is taken away at once", async (_, there, andBack) => {
    const store = open();
    desk.answers = [
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

describe("the slider", () => {
  it("draws its themes at once, and the page begins anew", async () => {
    const store = open();
    desk.suggestions = suggestions;
    await store.prepare();
    store.change({ kind: "coarseness", coarseness: 1 });
    const { sheet, arrangement, arranging } = store.view();
    expect(sheet.order).toEqual(["other", "finer"]);
    expect(sheet.themes.get("finer")).toMatchObject({ words: ["finer"], nameFrom: "quote" });
    expect(list(store, nowhere)).toEqual(["s2", "s6"]);
    expect([arrangement, arranging]).toEqual([1, false]);
  });

  it("says that it waits where only the server knows", async () => {
    const store = open();
    desk.answers = [{ coarseness: 1 }];
    store.change({ kind: "coarseness", coarseness: 1 });
    expect(store.view()).toMatchObject({ arranging: true, arrangement: 0 });
    expect(store.view().sheet.order).toEqual(["reviews", "code", "hours"]);
    await store.flush();
    expect(store.view()).toMatchObject({ arranging: false, arrangement: 1 });
  });

  it("counts an id on that stands for something else", async () => {
    const [taken, next] = [
      "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b08ff",
      "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b08fe",
    ];
    const [first] = board.themes;
    const themes = [...board.themes, { ...(first as Theme), id: taken, held: true }];
    const store = new BoardStore({ ...board, themes }, desk.ports);
    desk.suggestions = {
      ...suggestions,
      levels: [{ coarseness: 1, themes: [group(taken, [3, 4, 5])] }],
    };
    await store.prepare();
    store.change({ kind: "coarseness", coarseness: 1 });
    expect(store.view().arranging).toBe(false);
    expect(store.view().sheet.order).toEqual(expect.arrayContaining([taken, next]));
  });

  it("leaves themes where they were put a moment before", async () => {
    const store = open();
    desk.suggestions = {
      ...suggestions,
      levels: [{ coarseness: 1, themes: [group("small", [1, 0])] }],
    };
    await store.prepare();
    store.change({ kind: "add-theme", themeId: "first", name: "First", statementIds: [] });
    store.change({ kind: "order", themeId: "first", before: "reviews" });
    const statementIds = ["s2", "s3", "s6"];
    store.change({ kind: "add-theme", themeId: "last", name: "Last", statementIds });
    store.change({ kind: "coarseness", coarseness: 1 });
    expect(store.view().sheet.order).toEqual(["first", "small", "last"]);
  });

  it("leaves everything in its place while something is written", () => {
    const store = open();
    desk.writing = true;
    store.change({ kind: "coarseness", coarseness: 1 });
    expect(store.view().arrangement).toBe(0);
  });

  it("is worked out beforehand, once", async () => {
    const store = open();
    desk.suggestions = suggestions;
    await store.prepare();
    await vi.runAllTimersAsync();
    const spy = vi.spyOn(store.view().material, "countsOf");
    store.change({ kind: "coarseness", coarseness: 1 });
    expect(store.view().sheet.order).toEqual(["other", "finer"]);
    expect(spy).not.toHaveBeenCalled();
  });

  it("is not worked out again for what the slider does not see", async () => {
    const store = open();
    desk.suggestions = suggestions;
    await store.prepare();
    await vi.runAllTimersAsync();
    const spy = vi.spyOn(store.view().material, "countsOf");
    desk.version++;
    desk.news = {
      themes: [theme("code", { words: ["code"] })],
      placements: [{ id: "s4", themeId: "reviews", position: 1, byHand: false }],
      tensions: [],
    };
    await store.look();
    await vi.runAllTimersAsync();
    expect(list(store, "reviews")).toContain("s4");
    store.change({ kind: "coarseness", coarseness: 1 });
    expect(spy).not.toHaveBeenCalled();
    expect(store.view().sheet.order).toEqual(["other", "finer"]);
    expect(store.view().sheet.tensions.size).toBe(0);
  });

  it("is not worked out again on the way back", async () => {
    const store = open();
    desk.suggestions = suggestions;
    await store.prepare();
    await vi.runAllTimersAsync();
    const asked = vi.spyOn(Suggested.prototype, "at");
    desk.answers = [{ coarseness: 1 }, { coarseness: 0 }];
    for (const coarseness of [1, 0]) {
      store.change({ kind: "coarseness", coarseness });
      await vi.runAllTimersAsync();
    }
    expect(asked.mock.calls).toEqual([[0], [2], [-1]]);
  });

  it("is worked out again around what was placed by hand since", async () => {
    const store = open();
    desk.suggestions = suggestions;
    await store.prepare();
    await vi.runAllTimersAsync();
    desk.answers = [{ placements: moved }];
    store.change(move);
    await store.flush();
    await vi.runAllTimersAsync();
    const spy = vi.spyOn(store.view().material, "countsOf");
    store.change({ kind: "coarseness", coarseness: 1 });
    expect(spy).not.toHaveBeenCalled();
    expect(list(store, "reviews")).toEqual(["s3"]);
  });

  it("goes on working where the board is drawn again meanwhile", async () => {
    const store = open();
    desk.suggestions = suggestions;
    vi.spyOn(performance, "now").mockImplementation(() => 0);
    const made = vi.spyOn(Suggested.prototype, "at");
    await store.prepare();
    await vi.runAllTimersAsync();
    const times = made.mock.calls.length;
    store.change({ kind: "tension", tensionId: "t1", state: "dismissed" });
    await vi.runAllTimersAsync();
    expect(made.mock.calls.length).toBe(times);
  });

  it("is worked out in turns, as much of it as there is time for", async () => {
    const store = open();
    desk.suggestions = suggestions;
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (now += 4));
    const turns = vi.spyOn(desk.ports, "inTurn");
    await store.prepare();
    await vi.runAllTimersAsync();
    expect(turns.mock.calls.length).toBeGreaterThan(10);
    const spy = vi.spyOn(store.view().material, "countsOf");
    store.change({ kind: "coarseness", coarseness: 1 });
    expect(spy).not.toHaveBeenCalled();
  });

  it("works out the step that is asked for, and not the other one before it", async () => {
    const store = open();
    desk.suggestions = suggestions;
    await store.prepare();
    const spy = vi.spyOn(Suggested.prototype, "at");
    store.change({ kind: "coarseness", coarseness: 1 });
    expect(spy.mock.calls).toEqual([[1]]);
  });

  it("does without suggestions that cannot be had", async () => {
    desk.ports.suggestions = () => Promise.reject(away());
    const store = open();
    await store.prepare();
    store.change({ kind: "coarseness", coarseness: 1 });
    expect(store.view().sheet.coarseness).toBe(1);
  });
});
