import { isDay, today } from "../../../shared/days";
import { formatList, formatMonth, inLanguage, t } from "../../../shared/i18n";
import { isBlank, readTable } from "../../../shared/table";
import { lineLength, textLength, wholeNumbers } from "../answers";
import { amountFault, readAmount } from "../fields/amount";
import type { SituationAnswer, SituationQuestion } from "../types";

type Person = { id: string; name: string };
type Answer = Pick<SituationAnswer, "text" | "person">;

export type PastedFault = { row: number; label: string; cell: string; allowed: string };
export type Pasted = {
  columns: SituationQuestion[];
  /** The answers of each row. */
  rows: SituationAnswer[][];
  faults: PastedFault[];
};

const same = (text: string) =>
  text
    .toLocaleLowerCase()
    .replace(/[\s?.:!]+/g, " ")
    .trim();

/**
 * Reads rows of a table as lines. A first row that names a question names the columns; else they come in the order of the
 * questions.
 */
export function readPasted(
  text: string,
  questions: readonly SituationQuestion[],
  people: readonly Person[],
): Pasted {
  // Tables copy with tabs, and their cells have commas.
  const table = readTable(text, text.includes("\t") ? "\t" : undefined);
  const [first = [], ...rest] = "rows" in table ? table.rows : [];
  const named = first.map((cell) =>
    questions.find(({ label }) => same(inLanguage(label)) === same(cell)),
  );
  const hasNames = named.some(Boolean);
  const columns = hasNames ? named : questions.slice(0, first.length);
  const faults: PastedFault[] = [];
  const rows = (hasNames ? rest : [first, ...rest]).flatMap((cells, at) => {
    if (isBlank(cells)) return [];
    const answers = columns.flatMap((question, column): SituationAnswer[] => {
      const cell = cells[column]?.trim() ?? "";
      if (!question || !cell) return [];
      const read = readCell(question, cell, people);
      if (typeof read !== "string")
        return read.map((answer) => ({ field: question.key, ...answer }));
      const row = at + (hasNames ? 2 : 1);
      faults.push({ row, cell, label: inLanguage(question.label), allowed: read });
      return [];
    });
    return answers.length > 0 ? [answers] : [];
  });
  return { columns: columns.filter((each) => !!each), rows, faults };
}

/** The answers that a cell gives, or what is allowed there. */
function readCell(
  question: SituationQuestion,
  cell: string,
  people: readonly Person[],
): Answer[] | string {
  const { kind } = question;
  switch (kind) {
    case "line":
    case "text": {
      const max = kind === "line" ? lineLength : textLength;
      if (cell.length <= max) return [{ text: cell }];
      return t("Use at most {{max}} character. | Use at most {{max}} characters.", {
        ...{ max, count: max },
      });
    }
    case "amount":
      return amountFault(question, cell) ?? [{ text: readAmount(cell) ?? "" }];
    case "number":
    case "minutes":
    case "period": {
      const max = wholeNumbers[kind];
      const is = /^\d+$/.test(cell) && Number(cell) >= 1 && Number(cell) <= max;
      return is
        ? [{ text: String(Number(cell)) }]
        : t("Enter a number from {{min}} to {{max}}.", { min: 1, max });
    }
    case "day": {
      const day = readDay(cell);
      return day ? [{ text: day }] : t("Enter a day, such as 31/12/2026 or 2026-12-31.");
    }
    case "person":
    case "people": {
      const names = kind === "person" ? [cell] : cell.split(/[,;/]/);
      const found = names.map((name) => {
        const all = people.filter((each) => same(each.name) === same(name));
        return all.length === 1 ? all[0] : undefined;
      });
      return found.every((each) => each !== undefined)
        ? found.map(({ id, name }) => ({ person: { id, name } }))
        : t("Enter the name of one of your people.");
    }
    default: {
      const choices =
        kind === "yes-no"
          ? [
              { key: "yes", name: t("Yes") },
              { key: "no", name: t("No") },
            ]
          : (question.choices ?? []).map(({ key, name }) => ({ key, name: inLanguage(name) }));
      const choice = choices.find(({ name }) => same(name) === same(cell));
      return choice
        ? [{ text: choice.key }]
        : t("Enter one of: {{text}}", { text: formatList(choices.map(({ name }) => name)) });
    }
  }
}

/** The months as the reader's language writes them, by their first three letters. */
const months = () =>
  Array.from({ length: 12 }, (_, month) =>
    formatMonth(`2026-${String(month + 1).padStart(2, "0")}-01`, "UTC")
      .slice(0, 3)
      .toLowerCase(),
  );

/** "31.12.2026", "31/12/26", "31 Dec 2026", "31 December" or "2026-12-31". Without a year it is of this one. */
export function readDay(text: string): string | undefined {
  const [, day, name = "", year = ""] =
    /^(\d{1,2})[./ ]+(\d{1,2}|\p{L}{3,})\.?[./ ]*(\d{2}|\d{4})?$/u.exec(text) ?? [];
  if (!day) return isDate(text) ? text : undefined;
  const month = Number(name) || months().indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const full = year.length === 2 ? `20${year}` : year || today().slice(0, 4);
  const iso = `${full}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(iso) ? iso : undefined;
}

/** Tells whether the calendar has the day. */
const isDate = (day: string): boolean =>
  isDay(day) && new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) === true;
