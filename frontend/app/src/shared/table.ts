import Papa from "papaparse";

/** Rows of cells, as a spreadsheet numbers them; an empty row stays, so that the numbers do. */
export type CellRow = string[];
export type ParsedTable =
  | { rows: CellRow[] }
  | { refused: "unclosed"; row: number }
  | { refused: "too-many" };

export const mostRows = 20_000;

/**
 * Reads comma-, semicolon- or tab-separated text after RFC 4180; a quoted cell may hold line breaks.
 *
 * @param known the separator, where it need not be found
 */
export function readTable(text: string, known?: string): ParsedTable {
  const { separator, rest } = takeHint(text);
  const { data, errors } = Papa.parse<string[]>(rest, {
    delimiter: separator || known || guess(rest),
  });
  const unclosed = errors.find(({ code }) => code === "MissingQuotes");
  if (unclosed) {
    return { refused: "unclosed", row: (unclosed.row ?? 0) + 1 };
  }
  while (data.length > 0 && isBlank(data.at(-1) ?? [])) {
    data.pop();
  }
  if (data.length > mostRows) {
    return { refused: "too-many" };
  }
  return { rows: data.map((row) => (isBlank(row) ? [] : row.map(harmless))) };
}

/**
 * Finds the separator that splits most of the first lines into equally many cells, and into more of them, because the
 * library fails on short tables.
 */
function guess(text: string): string {
  const scores = [",", ";", "\t", "|"].map((separator) => {
    const { data } = Papa.parse<string[]>(text, {
      delimiter: separator,
      preview: 50,
      skipEmptyLines: "greedy",
    });
    const widths = new Map<number, number>();
    for (const { length } of data) {
      if (length > 1) {
        widths.set(length, (widths.get(length) ?? 0) + 1);
      }
    }
    const alike = Math.max(0, ...widths.values());
    const width = Math.max(0, ...[...widths].flatMap(([of, count]) => (count === alike ? of : [])));
    return { separator, alike, width };
  });
  return scores.reduce((best, each) =>
    each.alike > best.alike || (each.alike === best.alike && each.width > best.width) ? each : best,
  ).separator;
}

export const isBlank = (row: CellRow): boolean => row.every((cell) => cell.trim() === "");

/** Excel writes and reads a first line `sep=;`. */
function takeHint(text: string): { separator: string; rest: string } {
  const found = /^\ufeff?"?sep=(.)"?\r?\n/i.exec(text);
  return found
    ? { separator: found[1] ?? "", rest: text.slice(found[0].length) }
    : { separator: "", rest: text.replace(/^\ufeff/, "") };
}

/** Our export puts an apostrophe before what a spreadsheet could run as a formula, as many others do at the beginning. */
const guard = /(^|[;,\t\r\n"])'(?=[\s\ufeff']*[=+@＝＋＠\-－])/g;
const harmless = (cell: string): string => cell.replace(guard, "$1");
