import { isDay, today } from "../../../shared/days";
import { formatList, formatMonth, inLanguage, t } from "../../../shared/i18n";
import { type CellRow, isBlank, type ParsedTable, readTable } from "../../../shared/table";
import { lineLength, textLength, wholeNumbers } from "../answers";
import { amountFault, readAmount } from "../fields/amount";
import type { SituationAnswer, SituationQuestion } from "../types";
import { mostLines } from "./lines";

type Person = { id: string; name: string };
type Answer = Pick<SituationAnswer, "text" | "person">;

export type PastedFault = { row: number; label: string; cell: string; allowed: string };
export type Pasted = {
  columns: SituationQuestion[];
  /** The answers of each row. */
  rows: SituationAnswer[][];
  faults: PastedFault[];
  /** Why it cannot be read at all. */
  refused?: string;
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
  const named = (cells: CellRow = []) =>
    cells.map((cell) => questions.find(({ label }) => same(inLanguage(label)) === same(cell)));
  const isTable = (all: CellRow[]) => named(all[0]).filter(Boolean).length > 1 || !isWords(all);
  const table = readCells(text, isTable);
  if ("refused" in table) return { columns: [], rows: [], faults: [], refused: sayRefused(table) };
  const begin = table.rows.findIndex((cells) => !isBlank(cells));
  const all = begin < 0 ? [] : table.rows.slice(begin);
  const names = named(all[0]);
  const hasNames = names.some(Boolean);
  const columns = hasNames
    ? names
    : questions.slice(0, Math.max(0, ...all.map((cells) => cells.length)));
  const faults: PastedFault[] = [];
  const rows = all.slice(hasNames ? 1 : 0).flatMap((cells, at) => {
    if (isBlank(cells)) return [];
    const row = begin + at + (hasNames ? 2 : 1);
    const beyond = cells.findIndex((cell, column) => column >= columns.length && cell.trim());
    if (beyond >= 0) {
      const label = t("column {{number}}", { number: beyond + 1 });
      faults.push({ row, label, cell: cells[beyond] ?? "", allowed: t("No question takes it.") });
    }
    const answers = columns.flatMap((question, column): SituationAnswer[] => {
      const cell = cells[column]?.trim() ?? "";
      if (!question || !cell) return [];
      const read = readCell(question, cell, people);
      if (typeof read !== "string")
        return read.map((answer) => ({ field: question.key, ...answer }));
      faults.push({ row, cell, label: inLanguage(question.label), allowed: read });
      return [];
    });
    return answers.length > 0 ? [answers] : [];
  });
  return { columns: columns.filter((each) => !!each), rows, faults };
}

/** Tables copy with tabs, and their cells have commas. Without tabs a row is one cell, unless all rows split alike. */
function readCells(text: string, isTable: (rows: CellRow[]) => boolean): ParsedTable {
  const whole = () => readTable(text, "\t");
  if (text.includes("\t")) return whole();
  const split = readTable(text);
  if ("refused" in split) return split;
  const rows = split.rows.filter((cells) => !isBlank(cells));
  const isEven = rows.every(({ length }) => length === rows[0]?.length);
  return isEven && isTable(rows) ? split : whole();
}

/** Tells whether the commas are those of sentences, or of numbers such as "12,50". */
const isWords = (rows: CellRow[]): boolean =>
  rows.some(([, ...cells]) => cells.some((cell) => cell.startsWith(" "))) ||
  rows.every((cells) => cells.length === 2 && readAmount(cells.join(",")) !== undefined);

const sayRefused = (table: Extract<ParsedTable, { refused: string }>): string =>
  table.refused === "unclosed"
    ? t("Row {{row}} has an opening quotation mark but no closing one.", { row: table.row })
    : t("Paste at most {{max}} rows.", { max: mostLines });

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
