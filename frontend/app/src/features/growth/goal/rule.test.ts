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
  expect(marks.map(({ what, on, column }) => [what, on, column])).toEqual([
    ["begun", true, 1],
    ["milestone", true, 21],
    ["today", true, 47],
    ["look-back", false, 53],
  ]);
  expect(now).toBeCloseTo(46 / 60);
  expect(fits).toBe(true);
});

it("says when days stand too close for words beside each other", () => {
  expect(of([milestone("2026-12-01"), milestone("2026-12-02")], "2027-01-29").fits).toBe(false);
});

it("is full once its last day has passed", () => {
  const { marks, now } = of([], "2027-01-08");
  expect([marks.map(({ what }) => what), now]).toEqual([["begun", "look-back"], 1]);
});

it("says how long each stretch is, and which milestone was missed", () => {
  const { marks } = of([milestone("2026-12-30"), milestone("2027-01-22")], "2027-01-29");
  expect(marks.map(({ what, late, stretch }) => [what, late, stretch])).toEqual([
    ["begun", false, 30],
    ["milestone", true, 16],
    ["today", false, 7],
    ["milestone", false, 7],
    ["look-back", false, undefined],
  ]);
});
