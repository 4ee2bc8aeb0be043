import { expect, test } from "vitest";
import type { Situation, SituationForm } from "../types";
import { budgets, type Count, counted, csvOf, nextStart, startOf } from "./counted";

const word = (own: string) => ({ own });
const form: SituationForm = {
  ...{ name: word("Feedback I gave"), note: word("Counts it") },
  fields: [
    { key: "who", label: word("Who?"), kind: "person" },
    {
      ...{ key: "kind", label: word("Which?"), kind: "choice" },
      choices: [
        { key: "praise", name: word("Praise") },
        { key: "wish", name: word("Wish") },
      ],
    },
    {
      ...{ key: "spent", label: word("Spent?"), kind: "amount", unit: word("EUR") },
      limit: { amount: 600, every: "quarter" },
    },
  ],
  lines: [
    { key: "cost", label: word("Cost?"), kind: "amount", unit: word("EUR") },
    { key: "when", label: word("When?"), kind: "day" },
    { key: "whose", label: word("Whose?"), kind: "person" },
  ],
};
const beth = { id: "b", name: "Beth Okafor" };
const callum = { id: "c", name: "Callum Reid" };
const dana = { id: "d", name: "Dana Wu" };
const things = [
  { id: "r1", name: "A release each week" },
  { id: "r2", name: "Reviews" },
];

let made = 0;
const record = (day: string, answers: Situation["answers"], more = {}): Situation => ({
  ...{ id: `${made++}`, template: "own", name: form.name, day, state: "open", answers },
  ...{ createdAt: "", etag: "", ...more },
});
const rows = (count: Count, records: Situation[], from = "2026-01-01", to = "2026-04-30") =>
  counted(form, count, { records, from, to, people: [dana, callum], things }).map(
    ({ key, value }) => [key, value],
  );

test("a person without a record stands there with 0, and one who is gone stays", () => {
  const given = [
    record("2026-01-05", [{ field: "who", person: beth }]),
    record("2026-02-05", [{ field: "who", person: dana }]),
    record("2026-02-06", [{ field: "who", person: dana }]),
  ];
  expect(rows({ field: "who", how: "filled", by: "person" }, given)).toEqual([
    ["b", 1],
    ["c", 0],
    ["d", 2],
  ]);
});

test("a month without a record is counted as 0, and a quarter holds three months", () => {
  const given = [
    record("2026-01-31", [{ field: "spent", text: "0.1" }]),
    record("2026-01-02", [{ field: "spent", text: "0.2" }]),
    record("2026-04-01", [{ field: "spent", text: "5" }]),
  ];
  expect(rows({ field: "spent", how: "sum", by: "month" }, given)).toEqual([
    ["2026-01-01", 0.3],
    ["2026-02-01", 0],
    ["2026-03-01", 0],
    ["2026-04-01", 5],
  ]);
  expect(rows({ field: "spent", how: "sum", by: "quarter" }, given)).toEqual([
    ["2026-01-01", 0.3],
    ["2026-04-01", 5],
  ]);
  expect(rows({ field: "spent", how: "sum" }, given)).toEqual([["", 5.3]]);
  expect(
    rows({ field: "spent", how: "filled", by: "week" }, given, "2026-01-01", "2026-01-09"),
  ).toEqual([
    ["2025-12-29", 1],
    ["2026-01-05", 0],
  ]);
});

test("each choice is counted, also one that was never made", () => {
  const given = [
    record("2026-01-05", [
      { field: "kind", text: "wish" },
      { field: "spent", text: "3" },
    ]),
  ];
  expect(rows({ field: "kind", how: "choice" }, given)).toEqual([
    ["praise", 0],
    ["wish", 1],
  ]);
  expect(rows({ field: "spent", how: "sum", by: "choice" }, given)).toEqual([
    ["praise", 0],
    ["wish", 3],
  ]);
});

test("a line goes by its own day and person, and a dropped one counts nothing", () => {
  const line = (at: number, text: string, when: string, person: typeof beth) => [
    { field: "cost", line: at, text },
    { field: "when", line: at, text: when },
    { field: "whose", line: at, person },
  ];
  const given = [
    record(
      "2026-01-05",
      [
        { field: "who", person: beth },
        ...line(1, "100", "2026-03-02", dana),
        ...line(2, "50", "2026-04-02", callum),
        ...line(3, "7", "2026-04-03", callum),
      ],
      { lineStates: [{ line: 3, state: "dropped", reason: "Cancelled" }] },
    ),
  ];
  expect(rows({ field: "cost", how: "sum", by: "month", of: "when" }, given, "2026-03-01")).toEqual(
    [
      ["2026-03-01", 100],
      ["2026-04-01", 50],
    ],
  );
  expect(rows({ field: "cost", how: "sum", by: "person", of: "whose" }, given)).toEqual([
    ["c", 50],
    ["d", 100],
  ]);
  // The person of the whole record has all of its lines.
  expect(rows({ field: "cost", how: "sum", by: "person", of: "who" }, given)).toEqual([
    ["b", 150],
    ["c", 0],
    ["d", 0],
  ]);
});

test("a budget holds over the records of its period", () => {
  const given = [
    record("2026-12-01", [{ field: "spent", text: "400.5" }]),
    record("2026-10-01", [{ field: "spent", text: "240" }]),
    record("2026-09-30", [{ field: "spent", text: "99" }]),
  ];
  expect(budgets(form, given, "2026-12-07")).toMatchObject([{ sum: 640.5, limit: 600 }]);
});

test("a budget of a past year is the one that was said in it", () => {
  const limit = { field: "may", every: "year" as const };
  const may = { key: "may", label: word("May"), kind: "amount" as const };
  const fields = [may, { key: "spent", label: word("Spent"), kind: "amount" as const, limit }];
  const of = (day: string, text: string) =>
    record(day, [
      { field: "may", text },
      { field: "spent", text: "40" },
    ]);
  const given = [of("2026-02-01", "900"), of("2025-02-01", "800")];
  const on = (day: string) => budgets({ ...form, fields }, given, day);
  expect(on("2025-12-31")).toMatchObject([{ sum: 40, limit: 800 }]);
  expect(on("2027-01-01")).toMatchObject([{ sum: 0, limit: 900 }]);
});

test.each([
  ["week", "2027-01-03", "2026-12-28", "2027-01-04"],
  ["month", "2026-12-31", "2026-12-01", "2027-01-01"],
  ["month", "2026-02-10", "2026-02-01", "2026-03-01"],
  ["quarter", "2026-12-31", "2026-10-01", "2027-01-01"],
  ["year", "2028-02-29", "2028-01-01", "2029-01-01"],
] as const)("a %s with %s begins on %s", (rhythm, day, start, next) => {
  expect(startOf(rhythm, day)).toBe(start);
  expect(nextStart(rhythm, start)).toBe(next);
});

test("a table reads no formula out of a name", () => {
  expect(
    csvOf([
      ["=1+1", 2],
      ['Say "no", Ann', -3],
    ]),
  ).toBe('\'=1+1,2\r\n"Say ""no"", Ann",-3');
});

test("a responsibility that nothing serves stands there with 0, and a line counts for what it is tied to", () => {
  const tied = (id: string, line?: number) => ({
    ...{ kind: "clause" as const, id, words: "A release each week" },
    ...(line && { line }),
  });
  const given = [
    record(
      "2026-01-05",
      [
        { field: "cost", line: 1, text: "5" },
        { field: "cost", line: 2, text: "7" },
        { field: "cost", line: 3, text: "9" },
      ],
      { ties: [tied("r1", 1), tied("r1", 3)] },
    ),
    record("2026-02-05", [{ field: "cost", line: 1, text: "1" }], { ties: [tied("r1")] }),
  ];
  expect(rows({ field: "cost", how: "sum", by: "tie" }, given)).toEqual([
    ["r1", 15],
    ["r2", 0],
  ]);
});
