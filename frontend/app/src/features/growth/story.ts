import type { Goal, Task } from "./types";

/* One goal with its step, for tests. */

export const goalId = "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b1001";

export const step: Task = {
  id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b1101",
  text: "Write three lines",
  minutes: 45,
  dueOn: "2027-01-19",
  state: "open",
  mark: "step",
  goalId,
  createdAt: "2026-11-30T08:10:00Z",
  etag: '"7"',
};

export const goal: Goal = {
  id: goalId,
  kind: "growth",
  title: "A word the same day",
  sign: "Nobody has to ask me where a review is.",
  state: "active",
  access: "own",
  step,
  milestones: 0,
  reached: 0,
  entries: 0,
  evidence: 0,
  earlier: [],
  createdAt: "2026-11-30T08:10:00Z",
};
