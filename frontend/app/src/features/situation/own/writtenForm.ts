import { uuid } from "../../../shared/api";
import { inLanguage, t } from "../../../shared/i18n";
import type { Leave, SituationForm, SituationQuestion } from "../types";

type Choices = NonNullable<SituationQuestion["choices"]>;
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
};

/** As much of a form as a lead writes in a page. */
export type WrittenForm = {
  name: string;
  note: string;
  rows: WrittenQuestion[];
  line: string;
  /** One a line. */
  endings: string;
  task: boolean;
  entry: boolean;
};

const newKey = () => uuid().slice(0, 8);
const own = (text: string) => ({ own: text.trim() });
const linesIn = (text: string) => [
  ...new Set(text.split("\n").flatMap((line) => line.trim() || [])),
];
const namesOf = (choices: Choices = []) => choices.map(({ name }) => inLanguage(name)).join("\n");

export const newQuestion = (): WrittenQuestion => ({
  ...{ key: newKey(), label: "", kind: "line", choices: "" },
  ...{ required: false, repeats: false, other: "" },
});

/** A form without a word in it. */
export const emptyForm: SituationForm = { name: {}, note: {}, fields: [] };

/** What a page shows of a form; the questions of lines first, as they are asked. */
export function writtenFrom(form: SituationForm): WrittenForm {
  const { name, note, fields, lines = [], line, outcomes, leaves = [] } = form;
  const row = (question: SituationQuestion, repeats: boolean): WrittenQuestion => ({
    ...{ key: question.key, label: inLanguage(question.label), kind: question.kind, repeats },
    ...{ choices: namesOf(question.choices), required: question.required === true },
    other: question.other ?? "",
  });
  const rows = [...lines.map((each) => row(each, true)), ...fields.map((each) => row(each, false))];
  return {
    ...{ name: inLanguage(name), note: inLanguage(note), endings: namesOf(outcomes) },
    rows: rows.length > 0 ? rows : [newQuestion()],
    line: line ? inLanguage(line) : "",
    task: leaves.some(({ kind }) => kind === "task"),
    entry: leaves.some(({ kind }) => kind === "entry"),
  };
}

/** The form as it is written now. What the page does not show stays as it was, unless it names a question that is gone. */
export function formWith(written: WrittenForm, before: SituationForm): SituationForm {
  const { name, note, rows, line, endings, task, entry } = written;
  const { lines: _, line: __, firstLines, leaves = [], ...rest } = ownTexts(before);
  const were = new Map([...before.fields, ...(before.lines ?? [])].map((each) => [each.key, each]));
  const of = (repeats: boolean) =>
    rows
      .filter((row) => row.repeats === repeats)
      .map((row) => questionWith(row, ownTexts(were.get(row.key))));
  const [fields, lines] = [of(false), of(true)];
  const stay = leaves.filter(
    ({ kind }) => (kind !== "task" || task) && (kind !== "entry" || entry),
  );
  const has = (kind: Leave["kind"]) => stay.some((each) => each.kind === kind);
  const outcomes = choicesWith(endings, rest.outcomes);
  return withoutGone({
    ...rest,
    ...{ name: own(name), note: own(note), fields, outcomes },
    ...(lines.length > 0 && {
      ...{ lines, ...(line.trim() && { line: own(line) }), ...(firstLines && { firstLines }) },
    }),
    leaves: [
      ...stay,
      ...(task && !has("task") ? [taskFrom(fields)] : []),
      ...(entry && !has("entry") ? [entryFrom(fields)] : []),
    ],
  });
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

/** A question keeps its key, and all that the page does not show; of another kind only what fits each kind. */
function questionWith(row: WrittenQuestion, before?: SituationQuestion): SituationQuestion {
  const { key, label, kind, choices, required, other } = row;
  const { hint, only, start, days, from } = before ?? {};
  const same = before?.kind === kind;
  return {
    ...{ key, label: own(label), kind, ...(hint && { hint }), ...(only && { only }) },
    ...(same && start && { start }),
    ...(same && days !== undefined && { days }),
    ...(same && from && { from }),
    ...(required && { required }),
    ...(kind === "choice" && { choices: choicesWith(choices, before?.choices) }),
    ...(other && { other }),
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

/** The question whose answer becomes the task: the last one in one line, as those of a next step stand last. */
export const wordsOfTask = <Q extends { kind: string }>(questions: Q[]): Q | undefined =>
  questions.findLast(({ kind }) => kind === "line");

function taskFrom(fields: SituationQuestion[]): Leave {
  const words = wordsOfTask(fields);
  const day = fields.findLast(({ kind }) => kind === "day" || kind === "period");
  return {
    ...{ kind: "task", label: own(t("Add task")), ...(words && { text: [words.key] }) },
    ...(day && { day: day.key }),
  };
}

function entryFrom(fields: SituationQuestion[]): Leave {
  const text = fields
    .filter(({ kind }) => kind === "line" || kind === "text")
    .map(({ key }) => key);
  return {
    ...{ kind: "entry", label: own(t("Add to log")) },
    ...(text.length > 0 && { text: text.slice(0, 10) }),
  };
}

const quadrants = ["do", "schedule", "delegate", "delete"];

/** Without what names a question that is gone, or one whose answer is of another kind by now. */
function withoutGone(form: SituationForm): SituationForm {
  const { fields, lines, leaves = [], counts = [], flags = [] } = form;
  const questions = new Map([...fields, ...(lines ?? [])].map((each) => [each.key, each]));
  const is = (key: string | undefined, ...kinds: SituationQuestion["kind"][]) => {
    const kind = key ? questions.get(key)?.kind : undefined;
    return kind !== undefined && (kinds.length === 0 || kinds.includes(kind));
  };
  const can = ({ field, is: answer }: Condition) =>
    is(field, "yes-no")
      ? ["yes", "no"].includes(answer)
      : !!questions.get(field)?.choices?.some(({ key }) => key === answer);
  const question = ({ only, choices, ...rest }: SituationQuestion): SituationQuestion => ({
    ...{ ...rest, ...(only && can(only) && { only }) },
    ...(choices && {
      // A suggestion holds by all of its conditions.
      choices: choices.map(({ suggested, ...choice }) => ({
        ...{ ...choice, ...(suggested?.every(can) && { suggested }) },
      })),
    }),
  });
  const prioritises = (key: string | undefined) =>
    is(key, "choice") &&
    questions.get(key ?? "")?.choices?.every((each) => quadrants.includes(each.key));
  const leave = ({ text: keys, person, day, minutes, quadrant, ...rest }: Leave): Leave[] => {
    const text = keys?.filter((key) => is(key));
    if ((rest.only && !can(rest.only)) || (keys && text?.length === 0)) return [];
    return [
      {
        ...{ ...rest, ...(text && { text }) },
        ...(person && is(person, "person", "people") && { person }),
        ...(day && is(day, "day", "period") && { day }),
        ...(minutes && is(minutes, "minutes") && { minutes }),
        ...(quadrant && prioritises(quadrant) && { quadrant }),
      },
    ];
  };
  const counted = { choice: ["choice"], sum: ["number", "minutes", "period"], filled: [] } as const;
  const flagged = { missing: [], past: ["day"], apart: ["number"], unchosen: ["choice"] } as const;
  return {
    ...{ ...form, fields: fields.map(question), ...(lines && { lines: lines.map(question) }) },
    leaves: leaves.flatMap(leave),
    counts: counts.filter(({ field, how }) => is(field, ...counted[how])),
    flags: flags.filter(
      ({ kind, field, other }) =>
        is(field, ...flagged[kind]) && (kind !== "apart" || is(other, "number")),
    ),
  };
}
