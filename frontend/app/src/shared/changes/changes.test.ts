import { QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { network, Refusal } from "../../test/network";
import { queries } from "../api";
import type { ChangeRequest } from "./ChangeRequest";
import { changes } from "./changes";

type Block = { id: string; day?: string; etag: string };
const key = ["growth", "week", "2027-01-18"];
const block: Block = { id: "b1", day: "2027-01-18", etag: '"1"' };
const toTuesday: ChangeRequest = {
  operation: "PATCH /api/time-blocks/{timeBlockId}",
  ...{ path: { timeBlockId: "b1" }, base: '"1"', reread: [key] },
  ...{ fields: { day: "2027-01-19" }, was: { day: "2027-01-18" } },
  optimistic: [{ change: "b1", fields: { day: "2027-01-19" } }],
};

let stop: () => void;
let reads: number;
beforeEach(() => {
  reads = 0;
});
afterEach(() => {
  stop();
  changes.clear();
  queries.clear();
  localStorage.clear();
  vi.unstubAllGlobals();
});

/** A page that shows the week, on a server with `replies`. */
async function page(replies: Record<string, unknown>, now: () => Block[] = () => [block]) {
  const { sent } = network({
    "GET /api/week": () => {
      reads++;
      return { blocks: now() };
    },
    ...replies,
  });
  const queryFn = async () => (await fetch(new Request("http://localhost/api/week"))).json();
  const observer = new QueryObserver<{ blocks: Block[] }>(queries, { queryKey: key, queryFn });
  stop = observer.subscribe(() => {});
  await observer.refetch();
  reads = 0;
  const days = () => queries.getQueryData<{ blocks: Block[] }>(key)?.blocks.map(({ day }) => day);
  return { sent, days, observer };
}

it("shows a block in its new day before the server has answered, with two requests", async () => {
  let blocks = [block];
  const answer = { ...block, day: "2027-01-19", etag: '"2"' };
  const { sent, days } = await page(
    {
      "PATCH /api/time-blocks/b1": () => {
        blocks = [answer];
        return answer;
      },
    },
    () => blocks,
  );
  // Queues of earlier tests may still try again.
  const moves = () => sent.filter(({ call }) => call.endsWith("/time-blocks/b1")).length;
  const sending = changes.add(toTuesday);
  expect([days(), moves()]).toEqual([["2027-01-19"], 0]);
  await sending;
  await vi.waitFor(() => expect(reads).toBe(1));
  expect([days(), moves()]).toEqual([["2027-01-19"], 1]);
});

it("reads again what a first read found before the change", async () => {
  let blocks = [block];
  const found: (() => void)[] = [];
  network({
    "GET /api/week": () => {
      const now = blocks;
      return new Promise((resolve) => found.push(() => resolve({ blocks: now })));
    },
    "PATCH /api/time-blocks/b1": () => {
      blocks = [{ ...block, day: "2027-01-19", etag: '"2"' }];
      return blocks[0];
    },
  });
  const queryFn = async () => (await fetch(new Request("http://localhost/api/week"))).json();
  stop = new QueryObserver(queries, { queryKey: key, queryFn }).subscribe(() => {});
  await vi.waitFor(() => expect(found).toHaveLength(1));
  await changes.add({ ...toTuesday, optimistic: [] });
  found[0]?.();
  await vi.waitFor(() => expect(found).toHaveLength(2));
  found[1]?.();
  await vi.waitFor(() => expect(queries.getQueryData(key)).toEqual({ blocks }));
});

it("keeps what a list knows of a task when a block tells an excerpt of it", async () => {
  const task = { id: "t1", etag: '"3"', priority: 1 };
  const moved = { ...block, day: "2027-01-19", etag: '"2"', task: { id: "t1", text: "Decide" } };
  await page({ "PATCH /api/time-blocks/b1": moved }, () => [moved]);
  queries.setQueryData(["growth", "tasks"], [task]);
  await changes.add(toTuesday);
  expect(queries.getQueryData(["growth", "tasks"])).toEqual([task]);
});

it("shows what was when the server refuses it", async () => {
  const { days } = await page({
    "PATCH /api/time-blocks/b1": new Refusal(400, "invalid-request"),
  });
  await expect(changes.add(toTuesday)).rejects.toBeTruthy();
  await vi.waitFor(() => expect(days()).toEqual(["2027-01-18"]));
});

it("still shows what waits when the page is read again", async () => {
  const { days, observer } = await page({
    "PATCH /api/time-blocks/b1": () => {
      throw new TypeError("Failed to fetch");
    },
  });
  await changes.add(toTuesday);
  await observer.refetch();
  expect([days(), reads]).toEqual([["2027-01-19"], 1]);
});

it("adds to a list, removes from it, and takes a field away", async () => {
  const { observer } = await page({});
  const optimistic = [
    { add: { id: "b2", etag: "" }, to: { key, list: ["blocks"] } },
    { change: "b1", fields: { day: null } },
  ];
  void changes.add({ ...toTuesday, optimistic });
  expect(observer.getCurrentResult().data?.blocks).toEqual([
    { id: "b2", etag: "" },
    { id: "b1", etag: '"1"' },
  ]);
  void changes.add({ ...toTuesday, optimistic: [{ remove: "b2" }] });
  expect(observer.getCurrentResult().data?.blocks.map(({ id }) => id)).toEqual(["b1"]);
});
