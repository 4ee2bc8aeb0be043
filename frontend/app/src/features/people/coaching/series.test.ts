import { expect, it } from "vitest";
import { pairing, session } from "../../../test/fixtures/coaching";
import { columnsOf, isThrough, standingOf } from "./series";

const skills = [{ name: "Delegation" }, { name: "Feedback" }];

it("has a column for each session that was agreed on, the planned ones by the rhythm", () => {
  const series = pairing({
    held: [session(1, { day: "2026-12-01" }), session(2, { day: "2026-12-15" })],
    next: { id: "t3", day: "2027-01-12" },
    sessions: 5,
  });
  expect(columnsOf(series).map(({ day }) => day)).toEqual([
    "2026-12-01",
    "2026-12-15",
    "2027-01-12",
    "2027-01-26",
    "2027-02-09",
  ]);
});

it("knows no day where nothing is planned, and drops none that was held beyond the agreed end", () => {
  const held = [session(1), session(2)];
  expect(columnsOf(pairing({ held, sessions: 3 })).map(({ day }) => day)).toEqual([
    "2026-12-01",
    "2026-12-01",
    undefined,
  ]);
  expect(columnsOf(pairing({ held, sessions: 1 }))).toHaveLength(2);
  expect(isThrough(pairing({ held, sessions: 1 }))).toBe(true);
});

it("counts a session that was cut short, and none that nobody came to", () => {
  const held = [session(1, { state: "no-show" }), session(2, { state: "cut-short" })];
  expect(columnsOf(pairing({ held, sessions: 2 }))).toHaveLength(2);
  expect(isThrough(pairing({ held, sessions: 2 }))).toBe(false);
});

it("tells of a skill what became of its steps, and the last line", () => {
  const of = (state: "open" | "done" | "dropped", line?: string) =>
    session(1, { skill: "Delegation", state: "held", line }, state);
  const series = pairing({
    skills,
    held: [of("done", "First."), of("done", "Second."), of("open")],
  });
  expect(standingOf(series, "Delegation")).toEqual({
    sessions: 3,
    done: 2,
    open: 1,
    line: "Second.",
  });
});
