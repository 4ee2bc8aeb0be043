import type { CellRow } from "./table";

/** Names what a column holds; `none` is left out. */
export const roles = [
  "name",
  "first",
  "last",
  "email",
  "group",
  "language",
  "archived",
  "none",
] as const;
export type ColumnRole = (typeof roles)[number];
export type ColumnLayout = {
  roles: ColumnRole[];
  /** Lines above the people: titles, and the one that names the columns. */
  heading: number;
  /** It is clear which column holds the names. */
  clear: boolean;
};

/** The headings are in lower case, without blanks and punctuation. */
const headings: Record<Exclude<ColumnRole, "none">, string[]> = {
  name: "name names person people fullname displayname vollername vollständigername anzeigename mitarbeiter mitarbeiterin".split(
    " ",
  ),
  first: "firstname first givenname forename vorname rufname".split(" "),
  last: "lastname last surname familyname nachname familienname".split(" "),
  email:
    "email mail emailaddress mailaddress emailadresse mailadresse emails workemail primaryemail".split(
      " ",
    ),
  group: "group groups gruppe gruppen stakeholdergroup".split(" "),
  language: "language sprache lang languages sprachen".split(" "),
  archived: "archived archiviert archive archiv".split(" "),
};

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, "");

function roleOf(heading: string): ColumnRole {
  const word = plain(heading);
  for (const role of roles) {
    if (role !== "none" && headings[role].includes(word)) {
      return role;
    }
  }
  return "none";
}

/** Tells from headings in English or German, else from what stands in the columns. */
export function findColumns(
  rows: readonly CellRow[],
  isGroup: (word: string) => boolean,
): ColumnLayout {
  const filled = rows.filter((row) => row.length > 0);
  const titles = titlesOf(filled);
  const first = filled[titles] ?? [];
  const width = filled.slice(0, 200).reduce((most, row) => Math.max(most, row.length), 0);
  const named = once(pad(first.map(roleOf), width));
  const isHeading =
    !first.some((cell) => cell.includes("@")) && named.some((role) => role !== "none");
  const heading = isHeading ? titles + 1 : 0;
  if (isHeading && hasName(named)) {
    return { roles: withAddress(named, filled.slice(heading, 200)), heading, clear: true };
  }
  const seen = once(byContent(filled.slice(heading, 200), width, isGroup));
  return { roles: seen, heading, clear: hasName(seen) };
}

/** Counts lines with a single cell above a line that names two columns or more. */
export function titlesOf(filled: readonly CellRow[]): number {
  const titles = filled.findIndex((row) => row.filter((cell) => cell.trim()).length > 1);
  const named = (filled[titles] ?? []).map(roleOf).filter((role) => role !== "none");
  return titles > 0 && named.length > 1 ? titles : 0;
}

export const hasName = (columns: readonly ColumnRole[]): boolean =>
  columns.some((role) => ["name", "first", "last", "email"].includes(role));

const pad = (given: ColumnRole[], width: number): ColumnRole[] =>
  Array.from({ length: width }, (_, at) => given[at] ?? "none");

/** Keeps the first of two columns with the same meaning. */
const once = (given: ColumnRole[]): ColumnRole[] =>
  given.map((role, at) => (given.indexOf(role) === at ? role : "none"));

/** Whatever the column of addresses is called ("E-mail 1 - Value"), addresses stand in it. */
function withAddress(named: ColumnRole[], rows: readonly CellRow[]): ColumnRole[] {
  if (named.includes("email")) {
    return named;
  }
  const at = named.findIndex((role, at) => role === "none" && mostly(rows, at, isAddress));
  return named.map((role, place) => (place === at ? "email" : role));
}

const isAddress = (cell: string): boolean => /[@＠]/.test(cell);

function mostly(rows: readonly CellRow[], at: number, is: (cell: string) => boolean): boolean {
  const all = rows.map((row) => (row[at] ?? "").trim()).filter(Boolean);
  return all.length > 0 && all.filter(is).length > all.length / 2;
}

function byContent(
  rows: readonly CellRow[],
  width: number,
  isGroup: (word: string) => boolean,
): ColumnRole[] {
  const found = pad([], width).map((_, at): ColumnRole | "words" => {
    if (mostly(rows, at, isAddress)) return "email";
    if (mostly(rows, at, isGroup)) return "group";
    return mostly(rows, at, (cell) => /^\p{L}[^\d@]*$/u.test(cell)) ? "words" : "none";
  });
  const words = found.filter((role) => role === "words").length;
  // Beside an address two columns of words may be first and last name, or name and department: the reader says.
  return found.map((role) => (role === "words" ? (words === 1 ? "name" : "none") : role));
}
