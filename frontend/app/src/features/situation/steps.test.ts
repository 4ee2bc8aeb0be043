import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import {
  aboutStep,
  hasAnswer,
  isOlder,
  nextStep,
  questionSteps,
  taskQuestions,
  withProposals,
} from "./steps";
import type { SituationForm } from "./types";

const folder = `${import.meta.dirname}/../../../../../backend/src/main/resources/situations`;
const shipped = readdirSync(folder).map((file): [string, SituationForm] => [
  file.replace(".json", ""),
  JSON.parse(readFileSync(`${folder}/${file}`, "utf8")).form,
]);
const of = (key: string) => Object.fromEntries(shipped)[key] as SituationForm;

it.each(shipped)("asks each question of %s once, and the next step last", (_, form) => {
  const steps = questionSteps(form, [], 1);
  const { text, day } = taskQuestions(form);
  const asked = steps.flatMap(({ line, questions }) => (line === undefined ? questions : []));
  const conditional = form.fields.filter(({ only }) => only).map(({ key }) => key);
  const expected = form.fields.map(({ key }) => key).filter((key) => key !== text && key !== day);
  expect(asked.map(({ key }) => key)).toEqual(expected.filter((key) => !conditional.includes(key)));
  expect([steps[0]?.key, steps.at(-1)?.key]).toEqual([aboutStep, nextStep]);
  expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
});

it("asks with the next step only what the task takes and nothing else does", () => {
  const asked = (key: string) => Object.values(taskQuestions(of(key))).slice(1);
  expect(asked("two-disagree")).toEqual(["step", "day"]);
  expect(asked("my-guess")).toEqual(["next", undefined]);
  // What was decided is more than a task.
  expect(asked("decision")).toEqual([undefined, undefined]);
  expect(asked("who-knows")).toEqual([undefined, undefined]);
});

it("asks what the task would take where there is a task already, or somebody else reads it", () => {
  const keys = (form: SituationForm, hasTask = false) =>
    questionSteps(form, [], 1, hasTask).map(({ key }) => key);
  const form = of("two-disagree");
  expect(keys(form)).not.toContain("step");
  expect(keys(form, true)).toEqual(expect.arrayContaining(["step", "day"]));
  const read = (key: string): SituationForm => ({
    ...form,
    fields: form.fields.map((each) =>
      each.key === key ? { ...each, other: "see" as const } : each,
    ),
  });
  expect(keys(read("step"))).toContain("step");
  const flags = [{ kind: "missing" as const, field: "step" }];
  expect(keys({ ...form, flags })).toContain("step");
});

it.each([
  ["2027-01-15T09:59:59Z", true],
  ["2027-01-15T10:00:00.3Z", false],
  // One that is just being added.
  ["", false],
])("knows the task of %s from before: %o", (createdAt, older) => {
  expect(isOlder({ createdAt }, { createdAt: "2027-01-15T10:00:00Z" })).toBe(older);
});

it("asks a question that depends on another one once that has its answer", () => {
  const keys = (text: string) =>
    questionSteps(of("i-disagree"), [{ field: "pursue", text }], 1).map(({ key }) => key);
  expect(keys("let-go")).not.toContain("sentence");
  expect(keys("pursue")).toContain("sentence");
});

it("has the lines that were begun, those of the form, and the one that is asked for", () => {
  const count = (lines: number, line?: number) =>
    questionSteps(
      of("two-disagree"),
      line ? [{ field: "wants", line, text: "x" }] : [],
      lines,
    ).filter(({ line: at }) => at).length;
  expect([count(1), count(1, 3), count(4)]).toEqual([2, 3, 4]);
});

it("proposes for the open question alone, and nothing over an answer", () => {
  const [step] = questionSteps(of("decision"), [], 1).slice(1);
  if (!step) throw new Error("no question");
  const proposed = [
    { field: "what", text: "A library" },
    { field: "day", text: "2027-01-15" },
  ];
  expect(withProposals(step, [], proposed)).toEqual([proposed[0]]);
  const mine = [{ field: "what", text: "None" }];
  expect(withProposals(step, mine, proposed)).toEqual(mine);
  expect([hasAnswer(step, []), hasAnswer(step, mine)]).toEqual([false, true]);
});
