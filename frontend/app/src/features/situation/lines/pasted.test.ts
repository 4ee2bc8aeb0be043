import { afterEach, expect, test } from "vitest";
import { today } from "../../../shared/days";
import { loadLanguage, speak } from "../../../shared/i18n";
import type { SituationQuestion } from "../types";
import { readDay, readPasted } from "./pasted";

afterEach(() => speak("en"));

const word = (own: string) => ({ own });
const beth = { id: "b", name: "Beth Okafor" };
const people = [beth, { id: "x", name: "Kim Lee" }, { id: "y", name: "Kim Lee" }];
const questions: SituationQuestion[] = [
  { key: "what", label: word("What is it?"), kind: "line" },
  { key: "who", label: word("Who goes?"), kind: "person" },
  { key: "day", label: word("On which day?"), kind: "day" },
  { key: "cost", label: word("Cost"), kind: "amount", most: 5000 },
];
const kafka = [
  { field: "what", text: "Kafka, course" },
  { field: "who", person: beth },
  { field: "day", text: "2026-02-12" },
  { field: "cost", text: "1450.5" },
];

test.each([
  ["tabs", "Kafka, course\tBeth Okafor\t12/02/2026\t1,450.50"],
  ["semicolons", "Kafka, course;beth okafor;2026-02-12;1450.5"],
  ["commas and quotation marks", '"Kafka, course",Beth Okafor,12 Feb 2026,"1,450.50"'],
])("columns come in the order of the questions: %s", (_, text) => {
  expect(readPasted(text, questions, people)).toMatchObject({ rows: [kafka], faults: [] });
});

test("columns are found by their names, in any order and beside others", () => {
  const text = "Cost\tWho goes\tRoom\tWhat is it\n1450.5\tBeth Okafor\tA4\tKafka\n\n20\t\t\tBook";
  const { columns, rows, faults } = readPasted(text, questions, people);
  expect(columns.map(({ key }) => key)).toEqual(["cost", "who", "what"]);
  expect(rows.map((row) => row.map(({ field }) => field))).toEqual([
    ["cost", "who", "what"],
    ["cost", "what"],
  ]);
  expect(faults).toEqual([]);
});

test("a German table is read in German", async () => {
  await loadLanguage("de");
  speak("de");
  expect(
    readPasted("Kafka, course\tBeth Okafor\t12. Februar 2026\t1.450,50", questions, people),
  ).toMatchObject({ rows: [kafka], faults: [] });
});

const cells = (text: string) =>
  readPasted(text, questions, people).rows.map((row) =>
    row.map(({ text: said, person }) => person?.name ?? said).join("|"),
  );

test.each([
  ["blank rows at the beginning", "\n\t\t\t\nKafka\tBeth Okafor", ["Kafka|Beth Okafor"]],
  ["a first row that is the shortest", "Book\nKafka\tBeth Okafor", ["Book", "Kafka|Beth Okafor"]],
  ["commas of words", "Hotel, Berlin\nHotel, Wien", ["Hotel, Berlin", "Hotel, Wien"]],
  ["commas in some rows", "Hotel,Berlin\nFlight", ["Hotel,Berlin", "Flight"]],
  ["decimal commas", "12,50\n1,5", ["12,50", "1,5"]],
  ["names with spaces", "What is it?, Cost\nKafka, 20", ["Kafka|20"]],
])("a table may have %s", (_, text, rows) => {
  expect(cells(text)).toEqual(rows);
  expect(readPasted(text, questions, people).faults).toEqual([]);
});

test.each([
  ["\nA\tBeth Okafor\t3 May\t1\t\tmore", { row: 2, label: "column 6", cell: "more" }],
  ["Cost\tRoom\n1\tA4\n\n2\tA5\tmore", { row: 4, label: "column 3", cell: "more" }],
])("a cell beyond the questions is a fault: %j", (text, fault) => {
  expect(readPasted(text, questions, people).faults).toEqual([
    { ...fault, allowed: "No question takes it." },
  ]);
});

test("an open quotation mark is named with its row", () => {
  expect(readPasted('A;1\n"B;2', questions, people).refused).toMatch(/^Row 2 has an opening/);
});

test.each([
  ["What is it?", "x".repeat(301), /^Use at most 300 characters/],
  ["Who goes?", "Someone", /one of your people/],
  // Two have this name.
  ["Who goes?", "Kim Lee", /one of your people/],
  ["On which day?", "31/02/2026", /Enter a day/],
  ["Cost", "6000", /from 0 to 5,000/],
  ["Cost", "lots", /from 0 to 5,000/],
])("a cell that does not fit is named with what is allowed: %s %s", (label, cell, allowed) => {
  const { faults } = readPasted(`${label}\tWhat is it?\n${cell}\tA`, questions, people);
  expect(faults).toEqual([{ row: 2, label, cell, allowed: expect.stringMatching(allowed) }]);
});

test.each([
  ["31.12.2026", "2026-12-31"],
  ["1/2/26", "2026-02-01"],
  ["12 Sept 2026", "2026-09-12"],
  ["3 May", `${today().slice(0, 4)}-05-03`],
  ["2026-02-30", undefined],
  ["12 Foo 2026", undefined],
  ["soon", undefined],
])("the day “%s” is %s", (text, day) => {
  expect(readDay(text)).toBe(day);
});
