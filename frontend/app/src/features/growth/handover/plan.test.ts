import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { goal, stepFixture } from "../../../test/fixtures/growth";
import type { GoalTask } from "../types";
import { filled, isHeld, placeInWeeks, type Stage, stages, stagesAhead, weeksOf } from "./plan";

const gate = { ...stepFixture, dueOn: "2026-12-11" };
const handover = { ...goal, createdAt: "2026-11-30T09:00:00Z", lookBackOn: "2027-01-22", gate };
const weeks = weeksOf(handover);
const { dueOn: _, ...undated } = stepFixture;
const duty = (stage: Stage, more: Partial<GoalTask> = {}): GoalTask => ({
  ...{ ...undated, stage, stageSince: "2026-11-30", ...more },
});
const said = (of: GoalTask) => stagesAhead(of, weeks).map(({ stage, from }) => `${stage} ${from}`);

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-12-02T09:00:00Z"), toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

it("draws the weeks until the review, eight at least", () => {
  expect(weeks).toEqual({ first: "2026-11-30", count: 8, tellOn: "2026-12-11" });
  expect(weeksOf({ ...handover, lookBackOn: "2027-02-26" }).count).toBe(13);
  expect(weeksOf({ ...handover, lookBackOn: "2026-12-02" }).count).toBe(8);
  expect(weeksOf({ ...handover, lookBackOn: "2029-12-02" }).count).toBe(26);
  expect(["2026-11-01", "2026-12-28", "2028-01-01"].map((day) => placeInWeeks(day, weeks))).toEqual(
    [0, 0.5, 1],
  );
});

it.each<[GoalTask, string[]]>([
  [
    duty("shadow", { dueOn: "2027-01-04" }),
    ["shadow 2026-11-30", "together 2026-12-12", "with-a-net 2026-12-23", "alone 2027-01-04"],
  ],
  // Nobody goes on with a backup before the people know.
  [
    duty("together", { dueOn: "2026-12-08" }),
    ["together 2026-11-30", "with-a-net 2026-12-11", "alone 2026-12-11"],
  ],
  // What is late begins today at the earliest.
  [
    duty("with-a-net", { dueOn: "2026-12-01", stageSince: "2026-11-23" }),
    ["with-a-net 2026-11-23", "alone 2026-12-11"],
  ],
  [duty("alone"), ["alone 2026-11-30"]],
  [duty("shadow", { state: "done" }), ["alone 2026-11-30"]],
  [duty("together"), ["together 2026-11-30", "with-a-net 2026-12-21", "alone 2027-01-11"]],
])("plans the stages ahead: %#", (of, plan) => {
  expect(said(of)).toEqual(plan);
});

it.each(
  stages.flatMap((stage) =>
    ["2026-11-01", "2026-12-20", "2027-09-09"].map((dueOn) => [stage, dueOn] as const),
  ),
)("keeps the stages in their order: %s until %s", (stage, dueOn) => {
  const plan = stagesAhead(duty(stage, { dueOn }), weeks);
  expect(plan.map((each) => each.stage)).toEqual(stages.slice(stages.indexOf(stage)));
  expect(plan.map(({ from }) => from).toSorted()).toEqual(plan.map(({ from }) => from));
});

it("holds what comes after together until everyone is told", () => {
  expect(stages.map((stage) => isHeld(stage, false))).toEqual([false, false, true, true]);
  expect(stages.some((stage) => isHeld(stage, true))).toBe(false);
});

it.each([
  ["From [day], [name] leads the team.", "Jonas", "From 4 January, Jonas leads the team."],
  ["Ab [Tag] leitet [Name] das Team.", "Jonas", "Ab 4 January leitet Jonas das Team."],
  ["Ask [name] about [topic].", undefined, "Ask [name] about [topic]."],
  ["Ask [name].", "$& Ltd", "Ask $& Ltd."],
])("fills the name and the day into %s", (words, name, filledWords) => {
  expect(filled(words, name, "4 January")).toBe(filledWords);
});
