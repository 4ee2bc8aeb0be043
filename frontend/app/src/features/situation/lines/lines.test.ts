import { expect, test } from "vitest";
import type { SituationForm } from "../types";
import {
  formerLine,
  lineNumbers,
  lineSaying,
  linesWithout,
  lineWords,
  moved,
  renumbered,
  sums,
  withLine,
  withState,
} from "./lines";

const word = (own: string) => ({ own });
const form: Pick<SituationForm, "fields" | "lines"> = {
  fields: [{ key: "budget", label: word("Budget"), kind: "amount", unit: word("EUR") }],
  lines: [
    { key: "what", label: word("What?"), kind: "line" },
    {
      ...{ key: "cost", label: word("Cost?"), kind: "amount", unit: word("EUR") },
      limit: { field: "budget" },
    },
    { key: "days", label: word("Days?"), kind: "amount", unit: word("days") },
  ],
};
const line = (at: number, what: string, cost: string) => [
  { field: "what", line: at, text: what },
  { field: "cost", line: at, text: cost },
];
const record = {
  answers: [
    { field: "budget", text: "100" },
    ...line(1, "A", "60"),
    ...line(2, "B", "30.5"),
    // Its number is not the next one.
    ...line(4, "C", "20"),
  ],
  lineStates: [
    { line: 1, state: "done" as const },
    { line: 4, state: "dropped" as const, reason: "No room." },
  ],
};
/** Each line as its words and its state. */
const said = ({ answers, lineStates = [] }: Parameters<typeof moved>[0]) =>
  lineNumbers(answers).map((at) => [
    at,
    answers.find((each) => each.field === "what" && each.line === at)?.text,
    lineStates.find((each) => each.line === at)?.state,
  ]);

test.each([
  ["down", moved(record, 1, 1), "B A:done C:dropped"],
  ["up", moved(record, 4, -1), "A:done C:dropped B"],
  ["up from the first", moved(record, 1, -1), "A:done B C:dropped"],
  ["down from the last", moved(record, 4, 1), "A:done B C:dropped"],
  ["away", linesWithout(record, 1), "B C:dropped"],
  ["changed", withLine(record, 2, [{ field: "what", text: "B2" }]), "A:done B2 C:dropped"],
  ["emptied", withLine(record, 1, []), "B C:dropped"],
  ["added", withLine(record, undefined, [{ field: "what", text: "D" }]), "A:done B C:dropped D"],
  ["in another order", renumbered(record, [4, 1, 2]), "C:dropped A:done B"],
])("a line is %s together with its state", (_, now, words) => {
  const lines = said(now);
  expect(lines.map(([, what, state]) => [what, state].filter(Boolean).join(":")).join(" ")).toBe(
    words,
  );
  expect(lines.map(([at]) => at)).toEqual(lines.map((_, at) => at + 1));
  expect(now.answers[0]).toEqual({ field: "budget", text: "100" });
});

test("a line is known by its words, whichever number it has", () => {
  const asked = { line: 2, words: lineWords(record.answers, 2) };
  expect(lineSaying(record.answers, asked)).toBe(2);
  expect(lineSaying(moved(record, 1, 1).answers, asked)).toBe(1);
  expect(lineSaying(linesWithout(record, 1).answers, asked)).toBe(1);
  expect(lineSaying(linesWithout(record, 2).answers, asked)).toBeUndefined();
  const twice = [...line(1, "A", "1"), ...line(2, "A", "1")];
  expect(lineSaying(twice, { line: 2, words: lineWords(twice, 1) })).toBe(2);
});

const who = (at: number, id: string) => ({ field: "who", line: at, person: { id, name: id } });
test.each([
  ["of the same person", [who(3, "beth")], 2],
  ["of somebody new", [who(3, "kim"), ...line(3, "B", "")], undefined],
  ["of a person with several, by its words", [who(3, "amir"), ...line(3, "C", "")], 4],
  ["of a person with several, with other words", [who(3, "amir"), ...line(3, "X", "")], undefined],
  ["with the same first words", line(3, "B", ""), 2],
  ["with other words", line(3, "X", ""), undefined],
  ["without an answer", [], undefined],
])("a line goes on with the former one %s", (_, answers, is) => {
  const questions = [
    ...(form.lines ?? []),
    { key: "who", label: word("Who?"), kind: "person" as const },
  ];
  const former = [...record.answers, who(1, "amir"), who(2, "beth"), who(4, "amir")];
  expect(formerLine(questions, answers, 3, former)).toBe(is);
});

test("a line is opened again", () => {
  expect(withState(record, 1)).toEqual([record.lineStates[1]]);
  expect(withState(record, 2, { state: "done" }).at(-1)).toEqual({ line: 2, state: "done" });
});

test("sums leave out dropped lines and say where the limit is passed", () => {
  const [cost, days] = sums(form, record);
  expect(cost).toMatchObject({ done: 60, open: 30.5, all: 90.5, limit: 100 });
  expect(cost?.over).toBeUndefined();
  expect(days).toMatchObject({ all: 0 });
  expect(days?.limit).toBeUndefined();
  const open = sums(form, { ...record, lineStates: withState(record, 4) })[0];
  expect(open).toMatchObject({ all: 110.5, over: { line: 4, by: 10.5 } });
});

test("tenths add up without an error of the machine", () => {
  const answers = [...line(1, "A", "0.1"), ...line(2, "B", "0.2")];
  expect(sums(form, { answers })[1]).toBeDefined();
  expect(sums(form, { answers })[0]?.all).toBe(0.3);
});

test("a tie moves with its line, goes with it, and stays if it is of the whole record", () => {
  const tie = (id: string, at?: number) => ({
    ...{ kind: "goal" as const, id, words: id },
    ...(at && { line: at }),
  });
  const tied = { ...record, ties: [tie("all"), tie("of A", 1), tie("of C", 4)] };
  const where = (ties: readonly { id: string; line?: number }[] = []) =>
    ties.map(({ id, line: at }) => [id, at].join(" ").trim());
  expect(where(moved(tied, 1, 1).ties)).toEqual(["all", "of A 2", "of C 3"]);
  expect(where(linesWithout(tied, 1).ties)).toEqual(["all", "of C 2"]);
});
