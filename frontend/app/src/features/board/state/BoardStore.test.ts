import { beforeEach, expect, it, vi } from "vitest";
import { queries } from "../../../shared/api";
import { changes } from "../../../shared/changes";
import {
  away,
  boardFixture,
  FakeServer,
  news,
  otherThemes,
  theme,
} from "../../../test/fixtures/board";
import { api, bodies } from "../../../test/fixtures/openBoard";
import { network, Refusal } from "../../../test/network";
import { boardQuery } from "../queries";
import { BoardStore } from "./BoardStore";
import type { BoardChange } from "./changes";
import { listOf, nowhere } from "./sheet";

const post = `POST ${api}/changes`;
const toCode: BoardChange = { kind: "move", statementIds: ["s2"], themeId: "code" };
const renamed: BoardChange = { kind: "rename", themeId: "code", name: "Near the code" };
const refused = vi.fn();
const replaced = vi.fn();
let store: BoardStore;
let net: ReturnType<typeof network>;

/** Answers when it is told to. */
function later(answer: (given: { body: unknown }) => unknown) {
  const waiting: (() => void)[] = [];
  const reply = (given: { body: unknown }) =>
    new Promise((resolve) => waiting.push(() => resolve(answer(given))));
  return { reply, next: () => waiting.shift()?.() };
}

beforeEach(() => {
  refused.mockClear();
  replaced.mockClear();
  changes.clear();
  localStorage.clear();
  const server = new FakeServer();
  net = network({
    [post]: server.change,
    [`POST ${api}/undo`]: server.undo,
    [`GET ${api}/changes`]: server.news,
  });
  queries.setQueryData(boardQuery("b1").queryKey, boardFixture);
  store = new BoardStore(boardFixture, refused, replaced);
  return store.enter();
});

const inCode = () => listOf(store.view().sheet, "code");

it("draws a change at once, and what waits stays drawn when the one before it is answered", async () => {
  const server = new FakeServer();
  const { reply, next } = later(server.change);
  net.replies[post] = reply;
  store.change(toCode);
  store.change(renamed);
  expect(inCode()).toEqual(["s3", "s4", "s2"]);
  expect(store.view()).toMatchObject({ undo: "rename", redo: undefined, isSaved: false });
  await vi.waitFor(() => expect(net.sent).toHaveLength(1));
  next();
  await vi.waitFor(() => expect(net.sent).toHaveLength(2));
  expect(store.view().board.version).toBe(2);
  expect(store.view().sheet.themes.get("code")?.name).toBe("Near the code");
  next();
  await vi.waitFor(() => expect(store.view().isSaved).toBe(true));
  // The second one goes on from what the first one made of the board.
  expect(bodies(net.sent)).toEqual([
    { ...toCode, after: 1 },
    { ...renamed, after: 2 },
  ]);
});

it("draws nothing anew where the answer says what is drawn", async () => {
  store.change(toCode);
  const { lists } = store.view().sheet;
  await changes.drain();
  expect(store.view().board.version).toBe(2);
  expect(store.view().sheet.lists).toBe(lists);
  expect(store.view().board.comments).toBe(boardFixture.comments);
});

it("keeps no words of others on the device, and sends what waits once there is a connection", async () => {
  net.replies[post] = () => Promise.reject(away());
  store.change(toCode);
  store.change(renamed);
  await changes.drain();
  const kept = JSON.stringify(changes.waiting());
  expect(kept).toContain("Near the code");
  for (const { text } of boardFixture.comments) expect(kept).not.toContain(text.slice(0, 20));
  net.replies[post] = new FakeServer().change;
  expect(await changes.drain()).toBe(0);
  expect(inCode()).toEqual(["s3", "s4", "s2"]);
});

it("takes back what is refused, and says so", async () => {
  net.replies[post] = new Refusal(409, "theme-gone");
  store.change(toCode);
  await vi.waitFor(() => expect(refused).toHaveBeenCalled());
  expect(refused.mock.calls[0]).toMatchObject([toCode, { slug: "theme-gone" }]);
  expect(inCode()).toEqual(["s3", "s4"]);
});

it("sends of a verdict that is typed on only the last one, where none has left", async () => {
  net.replies[post] = () => Promise.reject(away());
  store.change(toCode);
  await changes.drain();
  for (const reason of ["W", "We do"]) store.change({ kind: "verdict", themeId: "code", reason });
  net.replies[post] = new FakeServer().change;
  net.sent.length = 0;
  await changes.drain();
  expect(bodies(net.sent)).toMatchObject([{ kind: "move" }, { kind: "verdict", reason: "We do" }]);
});

it("sends the verdicts of two themes, where none has left", async () => {
  net.replies[post] = () => Promise.reject(away());
  store.change(toCode);
  await changes.drain();
  for (const { id } of boardFixture.themes.slice(0, 2))
    store.change({ kind: "verdict", themeId: id, verdict: "realistic", reason: "" });
  net.replies[post] = new FakeServer().change;
  net.sent.length = 0;
  await changes.drain();
  expect(bodies(net.sent)).toMatchObject(["move", "verdict", "verdict"].map((kind) => ({ kind })));
});

it("undoes only after what is on its way, and says what it was", async () => {
  store.change(renamed);
  const leapt = await store.leap("undo");
  expect(net.sent.map(({ call }) => call)).toEqual([post, `POST ${api}/undo`]);
  expect(net.sent[1]?.body).toMatchObject({ after: 2 });
  expect(leapt).toMatchObject({ kind: "rename" });
  expect(leapt?.before.themes.get("code")?.name).toBe("Near the code");
  expect(store.view().sheet.themes.get("code")?.name).toBe("CODE");
});

it("undoes nothing while a change cannot be sent", async () => {
  net.replies[post] = () => Promise.reject(away());
  store.change(renamed);
  await expect(store.leap("undo")).rejects.toThrow();
  expect(net.sent.map(({ call }) => call)).not.toContain(`POST ${api}/undo`);
});

it("asks only for the last place of the slider", async () => {
  const { reply, next } = later(new FakeServer().change);
  net.replies[post] = reply;
  const slid = [1, 2, 3].map((coarseness) => store.slide(coarseness));
  expect(store.view()).toMatchObject({ coarseness: 3, arranging: true });
  for (let turn = 1; turn <= 2; turn++) {
    await vi.waitFor(() => expect(net.sent).toHaveLength(turn));
    next();
  }
  await Promise.all(slid);
  expect(bodies(net.sent)).toMatchObject([{ coarseness: 1 }, { coarseness: 3 }]);
  expect(store.view()).toMatchObject({ coarseness: 3, arranging: false });
});

const decided = { kind: "verdict", themeId: "code", verdict: "realistic", reason: "" } as const;

it.each([
  ["says that it replaced a name that another tab gave", renamed, { name: "Theirs" }, 1],
  ["says that it replaced a verdict", decided, { reason: "Theirs" }, 1],
  ["says nothing where the other tab did something else", renamed, { themeId: "hours" }, 0],
])("%s", async (_, mine, theirs, times) => {
  const server = new FakeServer();
  server.change({ body: { ...mine, ...theirs } });
  net.replies[post] = server.change;
  store.change(mine);
  await changes.drain();
  expect(replaced).toHaveBeenCalledTimes(times);
});

it("takes what another tab did, and nothing that is older", async () => {
  net.replies[`GET ${api}/changes`] = otherThemes(3, theme("code", { name: "Theirs" }));
  await store.look();
  expect(store.view().sheet.themes.get("code")?.name).toBe("Theirs");
  net.replies[`GET ${api}/changes`] = news({ ...boardFixture, version: 2 });
  await store.look();
  expect(store.view().board.version).toBe(3);
});

it("reads all of a board whose texts are others", async () => {
  const { board: _, ...rest } = news({ ...boardFixture, version: 4 });
  const [comment] = boardFixture.comments;
  const found = { ...boardFixture, version: 4, comments: [{ ...comment, text: "Other words" }] };
  net.replies[`GET ${api}`] = found;
  net.replies[`GET ${api}/changes`] = rest;
  await store.look();
  await vi.waitFor(() => expect(store.view().board.version).toBe(4));
  expect(store.view().material.commentOf("s0")?.text).toBe("Other words");
  expect(listOf(store.view().sheet, nowhere)).toEqual(["s2", "s6"]);
});
