import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { goalWeeks, type WeekMark } from "./weeks";

const first = "2026-11-02";
const goal = { id: "g1", createdAt: "2026-11-09T09:00:00Z", lookBackOn: "2026-12-28" };
const entry = (day: string, evidence = false, goalId = "g1") => ({ goalId, day, evidence });
const milestone = (state: "open" | "done" | "dropped", dueOn?: string, doneAt?: string) => ({
  ...{ goalId: "g1", mark: "milestone" as const, state },
  ...(dueOn && { dueOn }),
  ...(doneAt && { doneAt }),
});
/** The days of the marks, counted from the first. */
const said = (marks: WeekMark[]) =>
  marks.map(({ kind, at }) => `${kind} ${Math.round(at * 84 - 0.5)}`);

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-12-02T09:00:00Z"), toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

it("places what belongs to the goal, and nothing else", () => {
  const { begun, today, marks } = goalWeeks(goal, first, {
    entries: [
      entry("2026-11-01"),
      entry("2026-11-02"),
      entry("2026-11-10", true),
      entry("2026-11-10", true, "g2"),
      entry("2027-01-24"),
      entry("2027-01-25"),
    ],
    tasks: [
      milestone("open", "2026-12-14"),
      milestone("open"),
      milestone("dropped", "2026-12-14"),
      milestone("done", "2027-06-01", "2026-11-20T09:00:00Z"),
      { ...milestone("open", "2026-12-14"), mark: "step" },
    ],
  });
  expect([begun, today].map((at) => Math.round(at * 84 - 0.5))).toEqual([7, 30]);
  expect(said(marks)).toEqual([
    "entry 0",
    "evidence 8",
    "entry 83",
    "milestone 42",
    "reached 18",
    "review 56",
  ]);
});

it.each([
  ["2026-01-01", 0],
  ["2027-03-01", 1],
])("keeps a review of another time at the nearer end: %s", (lookBackOn, at) => {
  const { marks } = goalWeeks({ ...goal, lookBackOn }, first, { entries: [] });
  expect(marks).toEqual([{ kind: "review", at }]);
});
