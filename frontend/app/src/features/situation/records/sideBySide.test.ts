import { expect, test } from "vitest";
import type { Situation, SituationForm } from "../types";
import { sideBySide } from "./sideBySide";

const word = (own: string) => ({ own });
const form: SituationForm = {
  ...{ name: word("Offer"), note: word("Compares") },
  fields: [
    { key: "finds", label: word("What it finds"), kind: "line" },
    { key: "who", label: word("Who runs it"), kind: "person" },
    { key: "never", label: word("Never answered"), kind: "line" },
  ],
  lines: [{ key: "cost", label: word("Cost"), kind: "amount" }],
};
const offer = (answers: Situation["answers"], more = {}): Situation => ({
  ...{ id: "", template: "own", name: form.name, day: "2026-12-01", state: "open", answers },
  ...{ createdAt: "", etag: "", ...more },
});
const person = { id: "e", name: "Eoin Walsh" };

test("each question stands beside itself, and says whether it differs", () => {
  const one = offer([
    { field: "finds", text: "Slow queries" },
    { field: "who", person },
    { field: "cost", line: 1, text: "9000.5" },
    { field: "cost", line: 2, text: "600" },
  ]);
  const other = offer([
    { field: "who", person },
    { field: "cost", line: 1, text: "11400" },
  ]);
  expect(
    sideBySide(form, [one, other]).map(({ question, answers, differs }) => [
      ...[question.key, answers, differs],
    ]),
  ).toEqual([
    ["finds", [["Slow queries"], []], true],
    ["who", [["Eoin Walsh"], ["Eoin Walsh"]], false],
    ["cost", [["9600.5"], ["11400"]], true],
  ]);
});

test("a dropped line is in no sum", () => {
  const one = offer(
    [
      { field: "cost", line: 1, text: "5" },
      { field: "cost", line: 2, text: "6" },
    ],
    { lineStates: [{ line: 2, state: "dropped", reason: "Gone" }] },
  );
  expect(sideBySide(form, [one]).map(({ answers }) => answers)).toEqual([[["5"]]]);
});
