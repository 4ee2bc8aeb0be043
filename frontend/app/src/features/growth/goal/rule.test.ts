import { expect, it } from "vitest";
import { goal, stepFixture } from "../../../test/fixtures/growth";
import { ruleOf } from "./rule";

const milestone = (dueOn: string, state: "open" | "done" = "open") => ({
  ...stepFixture,
  id: dueOn,
  mark: "milestone" as const,
  dueOn,
  state,
});
const of = (milestones: ReturnType<typeof milestone>[], lookBackOn: string) =>
  ruleOf({ ...goal, createdAt: "2026-11-30T12:00:00Z", lookBackOn }, milestones, "2027-01-15");

it("places each day where it is on the way, today among them, and the last at the end", () => {
  const reached = { ...milestone("2026-12-05", "done"), doneAt: "2026-12-20T12:00:00Z" };
  const { marks, now, fits } = of([reached], "2027-01-29");
  expect(marks.map(({ what, on, at, column }) => [what, on, at, column])).toEqual([
    ["created", true, 0, 1],
    ["milestone", true, 20 / 60, 21],
    ["today", true, 46 / 60, 47],
    ["look-back", false, 1, 53],
  ]);
  expect(now).toBeCloseTo(46 / 60);
  expect(fits).toBe(true);
});

it("says when days stand too close for words beside each other", () => {
  expect(of([milestone("2026-12-01"), milestone("2026-12-02")], "2027-01-29").fits).toBe(false);
});

it("goes on to today once its last day has passed", () => {
  const { marks, now, end } = of([], "2027-01-08");
  expect(marks.map(({ what }) => what)).toEqual(["created", "look-back", "today"]);
  expect([now, end]).toEqual([1, 39 / 46]);
});

it("ends with its last day once the goal is reached", () => {
  const days = { createdAt: "2026-11-30T12:00:00Z", lookBackOn: "2027-01-08" };
  const left = [milestone("2026-12-30")];
  const { marks } = ruleOf({ ...goal, ...days, state: "reached" }, left, "2027-01-15");
  expect(marks.map(({ what, late }) => [what, late])).toEqual([
    ["created", false],
    ["milestone", false],
    ["look-back", false],
  ]);
});

it("says how long each stretch is, and which milestone was missed", () => {
  const { marks } = of([milestone("2026-12-30"), milestone("2027-01-22")], "2027-01-29");
  expect(marks.map(({ what, late, stretch }) => [what, late, stretch])).toEqual([
    ["created", false, 30],
    ["milestone", true, 16],
    ["today", false, 7],
    ["milestone", false, 7],
    ["look-back", false, undefined],
  ]);
});
