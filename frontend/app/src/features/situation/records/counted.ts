import type { Schemas } from "../../../shared/api";
import { mondayOf, plusDays } from "../../../shared/days";
import { answerText, exact, peopleOf } from "../answers";
import type { Situation, SituationAnswer, SituationForm, SituationQuestion } from "../types";

export type Count = Schemas["SituationCount"];
type Period = NonNullable<Count["by"]>;
export type Rhythm = Schemas["SituationRhythm"];
type Named = { id: string; name: string };

/** One bar: a first day, the id of a person or a thing, or the key of a choice; `name` is there for people and things. */
export type Counted = { key: string; name?: string; value: number };

/** Records of one template, the days between which they are counted, and the people and things that stand there with 0. */
export type Scope = {
  records: readonly Situation[];
  from: string;
  to: string;
  people: readonly Named[];
  things: readonly Named[];
};

const starts = {
  week: mondayOf,
  month: (day: string) => `${day.slice(0, 7)}-01`,
  quarter: (day: string) =>
    `${day.slice(0, 4)}-${String(3 * Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1).padStart(2, "0")}-01`,
  year: (day: string) => `${day.slice(0, 4)}-01-01`,
};

const longest = { week: 7, month: 31, quarter: 92, year: 366 };

export const isPeriod = (by: Period): by is Rhythm => by in starts;

/** The first day of the period that a day is in. */
export const startOf = (rhythm: Rhythm, day: string): string => starts[rhythm](day);

/** The first day of the period that comes after. */
export const nextStart = (rhythm: Rhythm, start: string): string =>
  startOf(rhythm, plusDays(start, longest[rhythm]));

const questionsOf = ({ fields, lines = [] }: SituationForm) => [...fields, ...lines];

/** The answers to a question in the order of their lines, without those that were dropped. */
export const answersTo = (
  { answers, lineStates = [] }: Pick<Situation, "answers" | "lineStates">,
  field: string,
): SituationAnswer[] =>
  answers
    .filter(
      (answer) =>
        answer.field === field &&
        !lineStates.some(({ line, state }) => line === answer.line && state === "dropped"),
    )
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));

/** The question that a count goes by. */
function groupOf(
  form: SituationForm,
  { by, of, field, how }: Count,
): SituationQuestion | undefined {
  const all = questionsOf(form);
  if (of) return all.find(({ key }) => key === of);
  const kinds = by === "person" ? ["person", "people"] : ["choice", "yes-no"];
  if (how === "choice") return all.find(({ key }) => key === field);
  if (by === "tie") return;
  return by && !isPeriod(by) ? all.find(({ kind }) => kinds.includes(kind)) : undefined;
}

/** What a count comes to: by period, person or choice, or in one sum without a key. Periods stand in their order. */
export function counted(form: SituationForm, count: Count, scope: Scope): Counted[] {
  const { by, field, how } = count;
  const group = groupOf(form, count);
  const parts = scope.records.flatMap((record) =>
    answersTo(record, field).flatMap(({ line, text = "" }): Counted[] => {
      // An answer of a line goes by that line, else by the whole record.
      const isOfLine = record.answers.some(
        (each) => each.field === group?.key && each.line === line,
      );
      const at = isOfLine ? line : undefined;
      const said = group ? answerText(record.answers, group.key, at) : "";
      const value = how === "sum" ? Number(text) : 1;
      if (by === "person")
        return peopleOf(record.answers, group?.key ?? "", at).map(({ id, name }) => ({
          ...{ key: id, name, value },
        }));
      if (by === "tie")
        return (record.ties ?? [])
          .filter((tie) => tie.line === undefined || tie.line === line)
          .map(({ id, words }) => ({ key: id, name: words, value }));
      if (by && isPeriod(by))
        return [{ key: startOf(by, (group?.kind === "day" && said) || record.day), value }];
      return [{ key: how === "choice" ? text : said, value }];
    }),
  );
  const sums = new Map<string, Counted>();
  const isShown = ({ key }: Counted) =>
    !by || !isPeriod(by) || (key >= startOf(by, scope.from) && key <= scope.to);
  for (const { key, name, value } of [...zeros(count, group, scope), ...parts.filter(isShown)]) {
    const sum = exact((sums.get(key)?.value ?? 0) + value);
    sums.set(key, { key, ...(name && { name }), value: sum });
  }
  return [...sums.values()].sort(
    (a, b) =>
      (a.name ?? "").localeCompare(b.name ?? "") ||
      (by && isPeriod(by) ? a.key.localeCompare(b.key) : 0),
  );
}

/** The rows that stand there although nothing may be counted in them. */
function zeros({ by }: Count, group: SituationQuestion | undefined, scope: Scope): Counted[] {
  const { from, to, people, things } = scope;
  if (by === "person" || by === "tie")
    return (by === "tie" ? things : people).map(({ id, name }) => ({ key: id, name, value: 0 }));
  if (by && isPeriod(by)) {
    const rows: Counted[] = [];
    for (let key = startOf(by, from); key <= to; key = nextStart(by, key))
      rows.push({ key, value: 0 });
    return rows;
  }
  return (group?.choices ?? []).map(({ key }) => ({ key, value: 0 }));
}

export type Budget = { question: SituationQuestion; sum: number; limit: number };

/** What the questions that are asked once may come to over the records of their period, and what they came to. */
export function budgets(
  form: SituationForm,
  records: readonly Situation[],
  today: string,
): Budget[] {
  return form.fields.flatMap((question) => {
    const { limit, key } = question;
    if (!limit) return [];
    const rhythm = limit.every ?? "year";
    const now = records.filter(({ day }) => startOf(rhythm, day) === startOf(rhythm, today));
    const said = limit.field
      ? [...now, ...records]
          .map(({ answers }) => answerText(answers, limit.field ?? ""))
          .find(Boolean)
      : limit.amount;
    if (said === undefined) return [];
    const sum = now.reduce((all, { answers }) => all + Number(answerText(answers, key)), 0);
    return [{ question, sum: exact(sum), limit: Number(said) }];
  });
}

/** Rows as a file for a table. A cell that a table would read as a formula begins with an apostrophe. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => {
          const text = typeof cell === "string" ? cell.replace(/^[=+\-@\t\r]/, "'$&") : `${cell}`;
          return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        })
        .join(","),
    )
    .join("\r\n");
