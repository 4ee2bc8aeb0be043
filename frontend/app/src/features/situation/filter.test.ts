import { expect, it } from "vitest";
import { before, filtered } from "./filter";
import type { Situation } from "./types";

const amir = { id: "6f1c2b9e-0d0b-4a55-9a53-0a3a5f0e0001", name: "Amir" };
const of = (id: string, day: string, more: Partial<Situation> = {}): Situation => ({
  ...{ id, template: "decision", name: { own: "D" }, day, state: "open", answers: [] },
  ...{ createdAt: "", etag: "", ...more },
});
const withAmir = [{ field: "who", person: amir }];
const all = [
  of("future", "2027-01-02"),
  of("quarter", "2026-10-01", { answers: withAmir, template: "say-no" }),
  of("year", "2026-09-30", { state: "done" }),
  of("old", "2025-12-31", { answers: withAmir }),
];
const ids = (situations: Situation[]) => situations.map(({ id }) => id);
const any = { time: "", person: "", state: "" };

it("lets a time begin with its first day, and takes person and state together", () => {
  const of = (filter: object) => ids(filtered(all, { ...any, ...filter }, "2026-11-29"));
  expect(of({ time: "quarter" })).toEqual(["future", "quarter"]);
  expect(of({ time: "year" })).toEqual(["future", "quarter", "year"]);
  expect(of({})).toHaveLength(4);
  expect(of({ person: amir.id, time: "year" })).toEqual(["quarter"]);
  expect(of({ state: "done", person: amir.id })).toEqual([]);
});

it("finds earlier ones that ended by template and by person, without itself", () => {
  const now = (day: string, more: Partial<Situation> = {}) =>
    of("now", day, { answers: withAmir, ...more });
  const decided = all.map((each): Situation => ({ ...each, state: "decided" }));
  expect(ids(before(now("2027-01-03"), decided))).toHaveLength(4);
  expect(ids(before(now("2027-01-03", { template: "x" }), decided))).toEqual(["quarter", "old"]);
  expect(ids(before(decided[0] as Situation, decided))).toEqual(["year", "old"]);
  expect(ids(before(now("2026-10-01"), decided))).toEqual(["year", "old"]);
  // What is open or set aside has not ended.
  expect(ids(before(now("2027-01-03"), all))).toEqual(["year"]);
  expect(before(now("2027-01-03"), [of("aside", "2026-01-01", { state: "set-aside" })])).toEqual(
    [],
  );
  // The order of one day is that of writing.
  const noon = of("noon", "2026-10-01", { state: "done", createdAt: "2026-10-01T12:00:00Z" });
  expect(ids(before(now(noon.day, { createdAt: "2026-10-01T11:00:00Z" }), [noon]))).toEqual([]);
  expect(ids(before(now(noon.day, { createdAt: "2026-10-01T13:00:00Z" }), [noon]))).toEqual([
    "noon",
  ]);
});
