import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { SituationForm } from "../types";
import { choicesWith, formWith, ownTexts, type WrittenForm, writtenFrom } from "./writtenForm";

const own = (text: string) => ({ own: text });
const form: SituationForm = {
  ...{ name: own("Two disagree"), note: own("Hear both."), words: own("conflict") },
  fields: [
    { key: "asked", label: own("Did they ask?"), kind: "yes-no" },
    { key: "step", label: own("Next?"), kind: "line", start: own("They talk."), hint: own("One.") },
    { key: "day", label: own("When?"), kind: "day", only: { field: "asked", is: "yes" } },
    {
      ...{ key: "how", label: own("How?"), kind: "choice" },
      choices: [
        { key: "together", name: own("Together"), suggested: [{ field: "asked", is: "yes" }] },
        { key: "alone", name: own("Alone") },
      ],
    },
  ],
  leaves: [
    { kind: "task", label: own("Add"), text: ["step"], day: "day" },
    {
      kind: "entry",
      label: own("Note"),
      text: ["step", "how"],
      only: { field: "how", is: "alone" },
    },
    { kind: "promise", label: own("Promise"), text: ["how"] },
  ],
  counts: [{ field: "how", how: "choice" }],
  flags: [{ kind: "past", field: "day" }],
};

const written = (change: (form: WrittenForm) => Partial<WrittenForm> = () => ({})) => {
  const now = writtenFrom(form);
  return formWith({ ...now, ...change(now) }, form);
};
const without = (...gone: string[]) =>
  written(({ rows }) => ({ rows: rows.filter(({ key }) => !gone.includes(key)) }));

it("keeps keys and all that the page does not show when questions get another name and place", () => {
  const changed = written(({ rows }) => ({
    rows: rows.map((row) => (row.key === "step" ? { ...row, label: "And then?" } : row)).reverse(),
  }));
  expect(changed.fields.map(({ key }) => key)).toEqual(["how", "day", "step", "asked"]);
  expect(changed.fields[2]).toEqual({ ...form.fields[1], label: own("And then?") });
  for (const part of ["words", "leaves", "counts", "flags"] as const)
    expect(changed[part]).toEqual(form[part]);
});

it("drops what names a question that is removed, and nothing else", () => {
  expect(without("day")).toMatchObject({
    leaves: [{ kind: "task", text: ["step"] }, form.leaves?.[1], form.leaves?.[2]],
    counts: form.counts,
    flags: [],
  });
  expect(without("day").leaves?.[0]).not.toHaveProperty("day");
  const half = without("how");
  expect(half.leaves?.map(({ kind }) => kind)).toEqual(["task"]);
  expect(half.counts).toEqual([]);
  const open = without("asked").fields;
  expect(open.find(({ key }) => key === "day")).not.toHaveProperty("only");
  expect(open.find(({ key }) => key === "how")?.choices?.[0]).not.toHaveProperty("suggested");
});

it("drops what needs another kind of answer", () => {
  const changed = written(({ rows }) => ({
    rows: rows.map((row) => (row.key === "day" ? { ...row, kind: "line" as const } : row)),
  }));
  expect(changed.flags).toEqual([]);
  expect(changed.leaves?.[0]).not.toHaveProperty("day");
});

it("leaves a task or an entry where it is ticked", () => {
  expect(written(() => ({ task: false })).leaves?.map(({ kind }) => kind)).toEqual([
    "entry",
    "promise",
  ]);
  const fresh = formWith({ ...writtenFrom(form), entry: false }, { ...form, leaves: [] });
  expect(fresh.leaves).toMatchObject([{ kind: "task", text: ["step"], day: "day" }]);
});

it("keeps the key of a choice that gets another name or place", () => {
  const before = ["a", "b", "c"].map((key) => ({ key, name: own(key) }));
  const keys = (text: string) => choicesWith(text, before).map(({ key }) => key);
  expect(keys("c\na\nb")).toEqual(["c", "a", "b"]);
  expect(keys("a\nsecond\nc")).toEqual(["a", "b", "c"]);
  expect(keys("a\n\nc\na")).toEqual(["a", "c"]);
  const [, , , fresh] = choicesWith("a\nb\nc\nd", before);
  expect(fresh?.key).toMatch(/^[a-z0-9-]{1,40}$/);
});

const folder = `${import.meta.dirname}/../../../../../../backend/src/main/resources/situations`;
it.each(readdirSync(folder))("%s is the same after it was copied", (file) => {
  const shipped = JSON.parse(readFileSync(`${folder}/${file}`, "utf8")).form as SituationForm;
  expect(formWith(writtenFrom(shipped), shipped)).toEqual({
    ...{ leaves: [], counts: [], flags: [], outcomes: [] },
    ...ownTexts(shipped),
  });
});

const amount: SituationForm = {
  ...{ name: own("Budget"), note: own("Keeps it."), during: true, every: "year" },
  fields: [
    { key: "budget", label: own("In all?"), kind: "amount", unit: own("EUR") },
    { key: "when", label: own("When?"), kind: "day" },
  ],
  lines: [
    {
      ...{
        key: "cost",
        label: own("Cost?"),
        kind: "amount",
        unit: own("EUR"),
        least: 1,
        most: 9.5,
      },
      limit: { field: "budget", every: "month" },
    },
  ],
  ticks: true,
  counts: [
    { field: "cost", how: "sum", by: "month", of: "when" },
    { field: "cost", how: "filled" },
  ],
};

it("keeps amounts, limits, rhythm and counts as they were", () => {
  expect(formWith(writtenFrom(amount), amount)).toMatchObject(amount);
});

it("writes what is typed as numbers, and drops a limit by a question that is gone", () => {
  const now = writtenFrom(amount);
  const typed = now.rows.map((row) =>
    row.key === "budget" ? { ...row, limit: "2,5", count: "all" as const } : row,
  );
  expect(formWith({ ...now, rows: typed, ticks: false, every: "" }, amount)).toEqual({
    ...{ name: amount.name, note: amount.note, during: true, leaves: [], outcomes: [], flags: [] },
    ...{
      lines: amount.lines,
      fields: [{ ...amount.fields[0], limit: { amount: 2.5 } }, amount.fields[1]],
    },
    counts: [...(amount.counts ?? []), { field: "budget", how: "sum" }],
  });
  const gone = now.rows.filter(({ key }) => key === "cost" || key === "when");
  expect(formWith({ ...now, rows: gone }, amount).lines?.[0]).not.toHaveProperty("limit");
  const counted = now.rows.map((row) =>
    row.key === "cost" ? { ...row, count: "" as const } : row,
  );
  expect(formWith({ ...now, rows: counted }, amount).counts).toEqual([amount.counts?.[1]]);
});
