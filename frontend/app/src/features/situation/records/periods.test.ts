import { expect, test } from "vitest";
import type { Situation, SituationForm } from "../types";
import { figuresOf, startBefore, startsOf } from "./periods";

const word = (own: string) => ({ own });
const form: SituationForm = {
  ...{ name: word("Learning"), note: word("Counts it") },
  fields: [
    { key: "who", label: word("Who?"), kind: "person" },
    { key: "spent", label: word("Spent?"), kind: "amount" },
    {
      ...{ key: "kind", label: word("Which?"), kind: "choice" },
      choices: [
        { key: "book", name: word("Book") },
        { key: "course", name: word("Course") },
      ],
    },
  ],
  lines: [
    { key: "cost", label: word("Cost?"), kind: "amount" },
    { key: "when", label: word("When?"), kind: "day" },
  ],
};
const beth = { id: "b", name: "Beth Okafor" };
const record = (day: string, answers: Situation["answers"]): Situation => ({
  ...{ id: day, template: "own", name: form.name, day, state: "open", answers },
  ...{ createdAt: "", etag: "" },
});
const records = [
  record("2026-11-30", [
    { field: "who", person: beth },
    { field: "spent", text: "0.1" },
    { field: "kind", text: "book" },
    { field: "cost", line: 1, text: "7" },
    { field: "when", line: 1, text: "2026-08-01" },
  ]),
  record("2026-10-01", [
    { field: "spent", text: "0.2" },
    { field: "kind", text: "book" },
  ]),
  record("2026-09-30", [
    { field: "spent", text: "5" },
    { field: "kind", text: "book" },
  ]),
];
const figures = (...counts: NonNullable<SituationForm["counts"]>) =>
  figuresOf({ ...form, counts }, "quarter", ["2026-07-01", "2026-10-01"], records).map(
    ({ key, name, values, differs }) => [name ?? key, ...values, differs],
  );

test("the period before begins the year before where it has to", () => {
  expect(startBefore("quarter", "2026-02-14")).toBe("2025-10-01");
  expect(startBefore("month", "2026-03-31")).toBe("2026-02-01");
  expect(startBefore("year", "2026-03-31")).toBe("2025-01-01");
});

test("each period that has one before it can be compared, this one always", () => {
  expect(startsOf("month", records, "2026-12-01")).toEqual([
    ...["2026-12-01", "2026-11-01", "2026-10-01"],
  ]);
  expect(startsOf("year", records, "2026-12-01")).toEqual(["2026-01-01"]);
});

test("what goes by a period is one figure, and stands there once", () => {
  expect(
    figures(
      { field: "spent", how: "sum", by: "month" },
      { field: "spent", how: "sum", by: "year" },
    ),
  ).toEqual([["", 5, 0.3, true]]);
});

test("a line of another period than its record counts in its own", () => {
  expect(figures({ field: "cost", how: "sum", by: "month", of: "when" })).toEqual([
    ["", 7, 0, true],
  ]);
});

test("people and choices stand beside themselves, also where one period has none of them", () => {
  expect(
    figures({ field: "who", how: "filled", by: "person" }, { field: "kind", how: "choice" }),
  ).toEqual([
    ["Beth Okafor", 0, 1, true],
    ["book", 1, 2, true],
    ["course", 0, 0, false],
  ]);
  expect(figures({ field: "spent", how: "filled" })).toEqual([["", 1, 2, true]]);
});
