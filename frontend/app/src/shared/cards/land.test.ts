import { expect, it } from "vitest";
import type { ListedTask } from "../goal";
import { cardOf, cards } from "./cards";
import { backOf, boxOf, land } from "./land";

const task = {
  ...{ id: "t", etag: '"0"', text: "A talk at the guild", note: "Petra asked" },
  state: "asked",
} as const;
const sent = (id: Parameters<typeof cardOf>[0], answers: Record<string, string>, of?: ListedTask) =>
  land(cardOf(id), answers, of).map(({ operation, fields }) => [operation, fields]);

it("says everything in both languages, and asks nothing twice", () => {
  for (const card of cards) {
    const texts = [card.title, card.note, card.action, ...card.questions.map(({ label }) => label)];
    expect(texts.every(({ en, de }) => en && de)).toBe(true);
    expect(new Set(card.questions.map(({ id }) => id)).size).toBe(card.questions.length);
  }
});

it.each([
  ["do", "yes", "yes", "yes", "yes"],
  ["schedule", "yes", "no", "yes", "yes"],
  ["delegate", "yes", "yes", "yes", "no"],
  ["delegate", "yes", "yes", "no", "yes"],
  ["delegate", "no", "yes", "yes", "yes"],
  ["delete", "no", "no", "yes", "yes"],
])("ends in %s", (box, important, urgent, mine, only) => {
  expect(boxOf({ important, urgent, mine, only })).toBe(box);
});

it("writes what happens without the task below its note", () => {
  const [[, fields] = []] = sent("only-i", { important: "yes", otherwise: "They wait." }, task);
  expect(fields).toMatchObject({
    quadrant: "schedule",
    note: "Petra asked\n\nWhat happens if nobody does it?\nThey wait.",
  });
});

it("drops what was refused, with a line on who asked", () => {
  const asked = { ...task, person: { id: "p", name: "Petra Lenz" } };
  expect(sent("not-yet", { outcome: "no", sentence: "Sorry." }, asked)).toMatchObject([
    ["PATCH /api/tasks/{taskId}", { state: "dropped" }],
    [
      "POST /api/entries",
      { card: "not-yet", outcome: "no", personId: "p", text: "No: A talk at the guild\nSorry." },
    ],
  ]);
});

it.each([
  ["2027-02-12", "2027-02-12"],
  ["", null],
])("comes back with “not now” on the day %j, and promises nothing", (day, dueOn) => {
  const asked = { ...task, dueOn: "2027-01-15", person: { id: "p", name: "Petra Lenz" } };
  expect(sent("not-yet", { outcome: "not-now", day }, asked)).toMatchObject([
    ["PATCH /api/tasks/{taskId}", { state: "not-now", dueOn }],
    ["POST /api/entries", { card: "not-yet", outcome: "not-now", personId: "p" }],
  ]);
});

it("makes a task only of what the lead took", () => {
  const answers = { person: "p", text: "The alarm", minutes: "20" };
  const heard = { kind: "heard", card: "mine-to-solve", personId: "p", minutes: 20 };
  expect(sent("mine-to-solve", { ...answers, outcome: "asked" })).toMatchObject([
    ["POST /api/entries", { ...heard, outcome: "asked" }],
  ]);
  expect(sent("mine-to-solve", { ...answers, outcome: "took" })).toMatchObject([
    ["POST /api/entries", { ...heard, outcome: "took" }],
    ["POST /api/tasks", { text: "The alarm", personId: "p" }],
  ]);
});

it("shares on a day, with what is feared as the note", () => {
  const answers = { text: "The budget", outcome: "team", feared: "Panic", day: "2027-01-15" };
  expect(sent("what-to-share", answers)).toMatchObject([
    [
      "POST /api/tasks",
      { text: "The budget", card: "what-to-share", outcome: "team", note: "Panic" },
    ],
  ]);
});

it("leaves a contact for each reader of an update, and the next one as a task", () => {
  const answers = { outcome: "upward", moved: "The page", people: "p,q", repeat: "7" };
  expect(sent("update", answers)).toMatchObject([
    ["POST /api/entries", { kind: "did", outcome: "upward", text: "What moved\nThe page" }],
    ["POST /api/entries", { kind: "touch", personId: "p" }],
    ["POST /api/entries", { kind: "touch", personId: "q" }],
    ["POST /api/tasks", { text: "Update: Upward", card: "update", outcome: "upward" }],
  ]);
  const [, end] = sent("update", { outcome: "upward", moved: "The page" }, task);
  expect(end?.[0]).toBe("POST /api/tasks/{taskId}/finish");
});

it("hands over with what was agreed, and waits until the day", () => {
  const answers = { person: "p", day: "2027-01-15", limits: "Two days", minutes: "240" };
  const given = { personId: "p", dueOn: "2027-01-15", minutes: 240, quadrant: "delegate" };
  expect(sent("delegate", answers, task)).toMatchObject([
    ["PATCH /api/tasks/{taskId}", { ...given, card: "delegate", state: "waiting" }],
  ]);
  const [[, without] = []] = sent("delegate", { ...answers, day: "" }, task);
  expect(without).toMatchObject({ state: "handed" });
});

it("is taken back as a whole", () => {
  const back = land(cardOf("not-yet"), { outcome: "no" }, task).map(backOf);
  expect(back.map(({ operation, fields }) => [operation, fields])).toEqual([
    ["PATCH /api/tasks/{taskId}", { state: "asked" }],
    ["DELETE /api/entries/{entryId}", undefined],
  ]);
});
