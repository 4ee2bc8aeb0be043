import { expect, it } from "vitest";
import { below, keyOf } from "../api";
import { withPending } from "../changes/showing";
import { addTask, taskRemoval } from "./changes";

it.each([
  ["a promise of either", { state: "waiting" }, ["k1", "k0"]],
  ["no request", { state: "asked" }, ["k0"]],
  ["nothing of a goal", { state: "open", goalId: "g1" }, ["k0"]],
] as const)("shows at once on the page of the other one %s", (_, more, shown) => {
  const key = keyOf("/api/contacts/{personId}", { personId: "p1" });
  const promised = addTask({ id: "k1", text: "Ask Petra", personId: "p1", ...more });
  const page = withPending({ value: { promises: [{ id: "k0" }] } }, [...key], [promised]);
  expect(page).toMatchObject({ value: { promises: shown.map((id) => ({ id })) } });
});

it("lists tasks that are added together in their order", () => {
  const added = ["k1", "k2", "k3"].map((id) => addTask({ id, text: id }));
  expect(withPending([{ id: "k0" }], [...below("/api/week"), "sort"], added)).toMatchObject(
    ["k0", "k1", "k2", "k3"].map((id) => ({ id })),
  );
});

it("shows a step at once in the talk in which it was agreed on, until it is removed", () => {
  const key = keyOf("/api/talks/{talkId}", { talkId: "t1" });
  const agreed = addTask({ id: "k1", text: "Ask Petra", talkId: "t1", state: "waiting" });
  const talk = (...waiting: (typeof agreed)[]) =>
    withPending({ value: { steps: [{ taskId: "k0" }] } }, key, waiting);
  expect(talk(agreed)).toMatchObject({
    value: { steps: [{ taskId: "k0" }, { taskId: "k1", by: "other", text: "Ask Petra" }] },
  });
  const removed = taskRemoval({ id: "k1", text: "Ask Petra", etag: "" });
  expect(talk(agreed, removed)).toEqual({ value: { steps: [{ taskId: "k0" }] } });
});
