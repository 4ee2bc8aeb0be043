import { describe, expect, it } from "vitest";
import type { Schemas } from "../api";
import { addTask, changeEntry, changeTask, removeEntry, taskRemoval } from "../goal";

const created = { createdAt: "2027-01-15T09:00:00Z", etag: '"3"' };
const task = {
  ...{ id: "t1", text: "Ask Ada", state: "waiting", note: "", postponed: 2, talkId: "k1" },
  ...{ person: { id: "p1", name: "Ada" }, sortedAt: "2027-01-14T09:00:00Z", ...created },
} satisfies Schemas["Task"];
const thread = { kind: "clause", key: "c1", words: "Keeps reviews short" } as const;
const entry = {
  ...{ id: "e1", day: "2027-01-15", kind: "did", text: "Done", evidence: false, thread },
  ...{ helper: "", ...created },
} satisfies Schemas["Entry"];

describe("what is removed", () => {
  it("comes back under its id with what a draft may say, and without what only a row has", () => {
    const { operation, path, base, back } = taskRemoval(task);
    expect({ operation, path, base }).toEqual({
      ...{ operation: "DELETE /api/tasks/{taskId}", path: { taskId: "t1" }, base: '"3"' },
    });
    const { id, text, state, talkId } = task;
    expect(back?.()).toMatchObject({
      operation: "POST /api/tasks",
      fields: { id, text, state, talkId, personId: "p1" },
    });
    expect(Object.keys(back?.().fields ?? {})).toHaveLength(5);
  });

  it("keeps its thread, but not beside its goal, and the empty name of a helper", () => {
    const loose = { kind: "clause", key: "c1" };
    expect(removeEntry(entry).back?.().fields).toMatchObject({ thread: loose, helper: "" });
    expect(removeEntry({ ...entry, goalId: "g1" }).back?.().fields).not.toHaveProperty("thread");
  });
});

it("says what the fields were as a request says it, so that they can be taken back", () => {
  expect(changeTask(task, { personId: null, week: "2027-01-18" }).was).toEqual({
    ...{ personId: "p1", week: null },
  });
  expect(changeEntry(entry, { goalId: "g1", thread: null }).was).toEqual({
    ...{ goalId: null, thread: { kind: "clause", key: "c1" } },
  });
});

it("reads again what a new one hangs on, and nothing for one that stands alone", () => {
  expect(addTask({ text: "Alone" }).reread).toEqual([]);
  expect(addTask({ text: "With", personId: "p1" })).not.toHaveProperty("reread");
  expect(addTask({ text: "At a goal", goalId: "g1" })).not.toHaveProperty("reread");
});
