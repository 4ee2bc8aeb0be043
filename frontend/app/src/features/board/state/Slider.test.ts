import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  away,
  boardFixture,
  FakeBackend,
  suggested,
  suggestions,
  theme,
} from "../../../test/fixtures/board";
import type { Theme } from "../types";
import { Suggested } from "./arrange/suggestions";
import { BoardStore } from "./BoardStore";
import { listOf, nowhere } from "./sheet";

let backend: FakeBackend;
const open = () => new BoardStore(boardFixture, backend.ports);
const list = (store: BoardStore, themeId: string) => listOf(store.view().sheet, themeId);

/** Both steps next to it are worked out. */
async function ready(): Promise<BoardStore> {
  const store = open();
  backend.suggestions = suggestions;
  await store.prepare();
  await vi.runAllTimersAsync();
  return store;
}

beforeEach(() => {
  backend = new FakeBackend();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("the slider", () => {
  it("draws its themes at once, and the page begins anew", async () => {
    const store = open();
    backend.suggestions = suggestions;
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
    backend.answers = [{ coarseness: 1 }];
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
    const [first] = boardFixture.themes;
    const themes = [...boardFixture.themes, { ...(first as Theme), id: taken, held: true }];
    const store = new BoardStore({ ...boardFixture, themes }, backend.ports);
    backend.suggestions = {
      ...suggestions,
      levels: [{ coarseness: 1, themes: [suggested(taken, [3, 4, 5])] }],
    };
    await store.prepare();
    store.change({ kind: "coarseness", coarseness: 1 });
    expect(store.view().arranging).toBe(false);
    expect(store.view().sheet.order).toEqual(expect.arrayContaining([taken, next]));
  });

  it("leaves themes where they were put a moment before", async () => {
    const store = open();
    backend.suggestions = {
      ...suggestions,
      levels: [{ coarseness: 1, themes: [suggested("small", [1, 0])] }],
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
    backend.writing = true;
    store.change({ kind: "coarseness", coarseness: 1 });
    expect(store.view().arrangement).toBe(0);
  });

  it("is worked out beforehand, once", async () => {
    const store = await ready();
    const spy = vi.spyOn(store.view().material, "countsOf");
    store.change({ kind: "coarseness", coarseness: 1 });
    expect(store.view().sheet.order).toEqual(["other", "finer"]);
    expect(spy).not.toHaveBeenCalled();
  });

  it("is not worked out again for what the slider does not see", async () => {
    const store = await ready();
    const spy = vi.spyOn(store.view().material, "countsOf");
    backend.version++;
    backend.news = {
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
    const store = await ready();
    const asked = vi.spyOn(Suggested.prototype, "at");
    backend.answers = [{ coarseness: 1 }, { coarseness: 0 }];
    for (const coarseness of [1, 0]) {
      store.change({ kind: "coarseness", coarseness });
      await vi.runAllTimersAsync();
    }
    expect(asked.mock.calls).toEqual([[0], [2], [-1]]);
  });

  it("is worked out again around what was placed by hand since", async () => {
    const store = await ready();
    const place = { id: "s3", themeId: "reviews" };
    backend.answers = [{ placements: [{ ...place, position: 9, byHand: true }] }];
    store.change({ kind: "move", statementIds: [place.id], themeId: place.themeId });
    await store.flush();
    await vi.runAllTimersAsync();
    const spy = vi.spyOn(store.view().material, "countsOf");
    store.change({ kind: "coarseness", coarseness: 1 });
    expect(spy).not.toHaveBeenCalled();
    expect(list(store, "reviews")).toEqual(["s3"]);
  });

  it("goes on working where the board is drawn again meanwhile", async () => {
    const store = open();
    backend.suggestions = suggestions;
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
    backend.suggestions = suggestions;
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (now += 8));
    const turns = vi.spyOn(backend.ports, "inTurn");
    await store.prepare();
    await vi.runAllTimersAsync();
    expect(turns.mock.calls.length).toBeGreaterThan(10);
    const spy = vi.spyOn(store.view().material, "countsOf");
    store.change({ kind: "coarseness", coarseness: 1 });
    expect(spy).not.toHaveBeenCalled();
  });

  it("works out the step that is asked for, and not the other one before it", async () => {
    const store = open();
    backend.suggestions = suggestions;
    await store.prepare();
    const spy = vi.spyOn(Suggested.prototype, "at");
    store.change({ kind: "coarseness", coarseness: 1 });
    expect(spy.mock.calls).toEqual([[1]]);
  });

  it("does without suggestions that cannot be had", async () => {
    backend.ports.suggestions = () => Promise.reject(away());
    const store = open();
    await store.prepare();
    store.change({ kind: "coarseness", coarseness: 1 });
    expect(store.view().sheet.coarseness).toBe(1);
  });
});
