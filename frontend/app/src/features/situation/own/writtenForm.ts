import { uuid } from "../../../shared/api";
import { inLanguage, t } from "../../../shared/i18n";
import { readAmount, typedAmount } from "../fields/amount";
import type { Leave, SituationForm, SituationQuestion } from "../types";

type Choices = NonNullable<SituationQuestion["choices"]>;
type Limit = SituationQuestion["limit"];
type Count = NonNullable<SituationForm["counts"]>[number];
type Condition = NonNullable<SituationQuestion["only"]>;

export type WrittenQuestion = {
  key: string;
  label: string;
  kind: SituationQuestion["kind"];
  /** One a line. */
  choices: string;
  required: boolean;
  /** Asked for each of several lines. */
  repeats: boolean;
  other: "" | NonNullable<SituationQuestion["other"]>;
  unit: string;
  least: string;
  most: string;
  /** A number, if the limit is not an answer. */
  limit: string;
  /** The question whose answer is the limit. */
  limitOf: string;
  /** What it is counted by; empty if it is not counted. */
  count: "" | "all" | NonNullable<Count["by"]>;
};

/** Holds the part of a form that a lead edits in a page. */
export type WrittenForm = {
  name: string;
  note: string;
  rows: WrittenQuestion[];
  line: string;
  /** One a line. */
  outcomes: string;
  task: boolean;
  entry: boolean;
  ticks: boolean;
  during: boolean;
  every: "" | NonNullable<SituationForm["every"]>;
};

const newKey = () => uuid().slice(0, 8);
const own = (text: string) => ({ own: text.trim() });
const linesIn = (text: string) => [
  ...new Set(text.split("\n").flatMap((line) => line.trim() || [])),
];
const namesOf = (choices: Choices = []) => choices.map(({ name }) => inLanguage(name)).join("\n");

export const newQuestion = (): WrittenQuestion => ({
  ...{ key: newKey(), label: "", kind: "line", choices: "" },
  ...{ required: false, repeats: false, other: "", count: "" },
  ...{ unit: "", least: "", most: "", limit: "", limitOf: "" },
});

/** A form without a word in it. */
export const emptyForm: SituationForm = { name: {}, note: {}, fields: [] };

/** Returns the editable part of a form; the questions of lines come first, as they are asked. */
export function writtenFrom(form: SituationForm): WrittenForm {
  const { name, note, fields, lines = [], line, outcomes, leaves = [], counts = [] } = form;
  const row = (question: SituationQuestion, repeats: boolean): WrittenQuestion => ({
    ...{ key: question.key, label: inLanguage(question.label), kind: question.kind, repeats },
    ...{ choices: namesOf(question.choices), required: question.required === true },
    ...{ other: question.other ?? "", unit: question.unit ? inLanguage(question.unit) : "" },
    ...{
      least: typedAmount(`${question.least ?? ""}`),
      most: typedAmount(`${question.most ?? ""}`),
    },
    ...{
      limit: typedAmount(`${question.limit?.amount ?? ""}`),
      limitOf: question.limit?.field ?? "",
    },
    count: countOf(counts.find(({ field }) => field === question.key)),
  });
  const rows = [...lines.map((each) => row(each, true)), ...fields.map((each) => row(each, false))];
  return {
    ...{ name: inLanguage(name), note: inLanguage(note), outcomes: namesOf(outcomes) },
    rows: rows.length > 0 ? rows : [newQuestion()],
    line: line ? inLanguage(line) : "",
    task: leaves.some(({ kind }) => kind === "task"),
    entry: leaves.some(({ kind }) => kind === "entry"),
    ...{ ticks: form.ticks === true, during: form.during === true, every: form.every ?? "" },
  };
}

const countOf = (count?: Count) => (count ? (count.by ?? "all") : "");

/** A number as it is typed in either language; absent without one. */
export const numberIn = (text: string): number | undefined =>
  text.trim() ? Number(readAmount(text) ?? Number.NaN) : undefined;

/** The form as it is written now. What the page does not show stays as it was, unless it names a question that is gone. */
export function formWith(written: WrittenForm, before: SituationForm): SituationForm {
  const { name, note, rows, line, outcomes, task, entry, ticks, during, every } = written;
  const { lines: asked = [], firstLines, ...all } = ownTexts(before);
  const rest = omit(all, ["line", "ticks", "during", "every"]);
  const were = new Map([...rest.fields, ...asked].map((each) => [each.key, each]));
  const of = (repeats: boolean) =>
    rows
      .filter((row) => row.repeats === repeats)
      .map((row) => questionWith(row, were.get(row.key)));
  const [fields, lines] = [of(false), of(true)];
  const leaves = (["task", "entry"] as const).reduce(
    (all, kind) => withLeave(all, kind, kind === "task" ? task : entry, fields),
    rest.leaves ?? [],
  );
  return withoutGone(
    {
      ...{ ...rest, name: own(name), note: own(note), fields, leaves },
      ...{ counts: countsWith(rows, rest.counts), ...(during && { during }) },
      ...{ ...(ticks && lines.length > 0 && { ticks }), ...(every && { every }) },
      outcomes: choicesWith(outcomes, rest.outcomes),
      ...(lines.length > 0 && {
        ...{ lines, ...(line.trim() && { line: own(line) }), ...(firstLines && { firstLines }) },
      }),
    },
    were,
  );
}

/** The first count of a question is what its row says; others stay. */
function countsWith(rows: WrittenQuestion[], before: Count[] = []): Count[] {
  const kept = before.filter(({ field }, at) => {
    const row = rows.find(({ key }) => key === field);
    const isFirst = before.findIndex((each) => each.field === field) === at;
    return !isFirst || (row && row.count === countOf(before[at]));
  });
  const added = rows
    .filter(({ key, count }) => count && !kept.some(({ field }) => field === key))
    .map(
      ({ key, kind, count }): Count => ({
        ...{ field: key, how: howOf(kind, count) },
        ...(count !== "all" && count !== "" && { by: count }),
      }),
    );
  return [...kept, ...added];
}

/** Numbers are added up; of choices each is counted by itself, unless they are counted by something else. */
function howOf(kind: SituationQuestion["kind"], count: WrittenQuestion["count"]): Count["how"] {
  if (["number", "minutes", "period", "amount"].includes(kind)) return "sum";
  const isChoice = kind === "choice" || kind === "yes-no";
  return isChoice && (count === "all" || count === "choice") ? "choice" : "filled";
}

/** Texts in the reader's language alone, as their own. */
export function ownTexts<T>(value: T): T {
  if (Array.isArray(value)) return value.map(ownTexts) as T;
  if (typeof value !== "object" || value === null) return value;
  const names = Object.keys(value);
  if (names.length > 0 && names.every((name) => ["own", "en", "de"].includes(name)))
    return { own: inLanguage(value) } as T;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, ownTexts(each)]),
  ) as T;
}

/** Tells whether something made for one kind of answer can take another one. */
const isLike = (one?: string, other?: string) =>
  one === other || [one, other].every((kind) => kind === "line" || kind === "text");

/** The parts of a question that the page shows. */
const shownParts = ["choices", "required", "other", "unit", "least", "most", "limit"] as const;

function omit<T extends object, K extends keyof T>(of: T, names: readonly K[]): Omit<T, K> {
  const rest = { ...of };
  for (const name of names) delete rest[name];
  return rest;
}

/** A question keeps its key, and all that the page does not show; of another kind only what fits each kind. */
function questionWith(row: WrittenQuestion, before?: SituationQuestion): SituationQuestion {
  const { key, label, kind, choices, required, other } = row;
  const { hint, only } = before ?? {};
  const rest = before && omit(before, shownParts);
  return {
    ...(isLike(before?.kind, kind) ? rest : { ...(hint && { hint }), ...(only && { only }) }),
    ...{ key, label: own(label), kind, ...(required && { required }), ...(other && { other }) },
    ...(kind === "choice" && { choices: choicesWith(choices, before?.choices) }),
    ...(kind === "amount" && amountWith(row, before?.limit)),
  };
}

function amountWith({ unit, least, most, limit, limitOf }: WrittenQuestion, before?: Limit) {
  const [from, to, amount] = [least, most, limit].map(numberIn);
  const every = before?.every && { every: before.every };
  return {
    ...(unit.trim() && { unit: own(unit) }),
    ...(from !== undefined && { least: from }),
    ...(to !== undefined && { most: to }),
    ...(limitOf
      ? { limit: { field: limitOf, ...every } }
      : amount !== undefined && { limit: { amount, ...every } }),
  };
}

/** One that is written as before, or stands where one was that is gone, keeps its key: it has another name now. */
export function choicesWith(text: string, before: Choices = []): Choices {
  const names = linesIn(text);
  return names.map((name, at) => {
    const there = before[at];
    const same =
      before.find((each) => each.name.own === name) ??
      (there && !names.includes(there.name.own ?? "") ? there : undefined);
    return { ...(same ?? { key: newKey() }), name: own(name) };
  });
}

/**
 * Adds what may be left of a kind, or removes it. A new task takes the last answer in one line,
 * because a next step comes last.
 */
function withLeave(
  leaves: Leave[],
  kind: "task" | "entry",
  ticked: boolean,
  fields: SituationQuestion[],
): Leave[] {
  if (!ticked) return leaves.filter((each) => each.kind !== kind);
  if (leaves.some((each) => each.kind === kind)) return leaves;
  const keys = (...kinds: string[]) =>
    fields.filter((each) => kinds.includes(each.kind)).map(({ key }) => key);
  const text = kind === "task" ? keys("line").slice(-1) : keys("line", "text").slice(0, 10);
  const [day] = kind === "task" ? keys("day", "period").slice(-1) : [];
  const label = own(kind === "task" ? t("Add task") : t("Add to log"));
  return [...leaves, { kind, label, ...(text.length > 0 && { text }), ...(day && { day }) }];
}

/** Removes what names a question that is gone, or whose answer is of another kind now. */
function withoutGone(
  form: SituationForm,
  before: ReadonlyMap<string, SituationQuestion>,
): SituationForm {
  const { fields, lines, leaves = [], counts = [], flags = [] } = form;
  const questions = new Map([...fields, ...(lines ?? [])].map((each) => [each.key, each]));
  const stays = (key = "") => {
    const now = questions.get(key);
    return now !== undefined && isLike(before.get(key)?.kind ?? now.kind, now.kind);
  };
  const can = ({ field, is }: Condition) => {
    const choices = questions.get(field)?.choices;
    return stays(field) && (!choices || choices.some(({ key }) => key === is));
  };
  const question = ({ only, choices, limit, ...rest }: SituationQuestion): SituationQuestion => ({
    ...{ ...rest, ...(only && can(only) && { only }) },
    ...(limit && (!limit.field || stays(limit.field)) && { limit }),
    ...(choices && {
      // A suggestion holds by all of its conditions.
      choices: choices.map(({ suggested, ...choice }) => ({
        ...{ ...choice, ...(suggested?.every(can) && { suggested }) },
      })),
    }),
  });
  const leave = ({ text: keys, ...rest }: Leave): Leave[] => {
    const text = keys?.filter(stays);
    if ((rest.only && !can(rest.only)) || (keys && text?.length === 0)) return [];
    const left = Object.entries(rest).filter(
      ([name, value]) => !naming.includes(name) || stays(String(value)),
    );
    return [{ ...(Object.fromEntries(left) as Leave), ...(text && { text }) }];
  };
  return {
    ...{ ...form, fields: fields.map(question), ...(lines && { lines: lines.map(question) }) },
    leaves: leaves.flatMap(leave),
    counts: counts.filter(({ field, of }) => stays(field) && (!of || stays(of))),
    flags: flags.filter(({ field, other }) => stays(field) && (!other || stays(other))),
  };
}

const naming = ["person", "day", "minutes", "quadrant"];
