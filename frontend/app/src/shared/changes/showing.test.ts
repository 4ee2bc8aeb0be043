import { expect, it } from "vitest";
import { withAnswer, withPending } from "./showing";

const task = { id: "t", text: "Call Petra", state: "done", createdAt: "2027-01-12T15:00:00Z" };
const entry = { id: "e", taskId: "t", text: "She said yes.", createdAt: task.createdAt, etag: "1" };
const step = { taskId: "t", text: "Write to Petra", by: "other", etag: "0" };
const promise = { id: "t", text: "Write to Petra", by: "other", madeOn: "2027-01-12", etag: "0" };

it("changes a task where two agreed on it, and no entry that tells of it", () => {
  const changed = { optimistic: [{ change: "t", fields: { text: task.text } }] };
  expect(withPending({ steps: [step], lines: [entry] }, [], [changed])).toEqual({
    steps: [{ ...step, text: task.text }],
    lines: [entry],
  });
  const removed = { optimistic: [{ remove: "t" }] };
  expect(withPending({ steps: [step], lines: [entry] }, [], [removed])).toEqual({
    steps: [],
    lines: [entry],
  });
});

it("takes of an answer what a list says of its row, and keeps what only the list says", () => {
  const answer = { ...task, etag: "1" };
  expect(withAnswer([promise, { ...task, note: "Ask for Friday" }], answer)).toEqual([
    { ...promise, text: task.text, etag: "1" },
    { ...task, note: "Ask for Friday" },
  ]);
  expect(withAnswer([{ ...task, etag: "0", note: "Ask for Friday" }], answer)).toEqual([answer]);
});
