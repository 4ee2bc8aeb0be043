import { expect, it } from "vitest";
import { before } from "./earlier";
import type { Situation } from "./types";

const of = (id: string, day: string, more: Partial<Situation> = {}): Situation => ({
  ...{ id, template: "decision", name: { own: "D" }, day, state: "open", answers: [] },
  ...{ createdAt: "", etag: "", ...more },
});
const all = [
  of("later", "2027-01-02"),
  of("no", "2026-10-01", { template: "say-no" }),
  of("done", "2026-09-30", { state: "done" }),
  of("old", "2025-12-31"),
];
const ids = (situations: Situation[]) => situations.map(({ id }) => id);

it("finds earlier ones of the same template that ended, without itself", () => {
  const now = (day: string, more: Partial<Situation> = {}) => of("now", day, more);
  const decided = all.map((each): Situation => ({ ...each, state: "decided" }));
  expect(ids(before(now("2027-01-03"), decided))).toEqual(["later", "done", "old"]);
  expect(ids(before(now("2027-01-03", { template: "x" }), decided))).toEqual([]);
  expect(ids(before(decided[0] as Situation, decided))).toEqual(["done", "old"]);
  expect(ids(before(now("2026-09-30"), decided))).toEqual(["old"]);
  // What is open or set aside has not ended.
  expect(ids(before(now("2027-01-03"), all))).toEqual(["done"]);
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
