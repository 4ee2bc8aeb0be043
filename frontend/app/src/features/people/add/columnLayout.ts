import type { CellRow } from "../../../shared/table";

/** Names what a column holds; `none` is left out. */
export const roles = [
  "name",
  "first",
  "last",
  "email",
  "group",
  "language",
  "archived",
  "status",
  "leaving",
  "none",
] as const;
export type ColumnRole = (typeof roles)[number];
export type ColumnLayout = {
  roles: ColumnRole[];
  /** Lines above the people: titles, and the one that names the columns. */
  heading: number;
};

/** The headings are in lower case, without blanks and punctuation. */
const headings: Record<Exclude<ColumnRole, "none">, string[]> = {
  name: "name names person people fullname displayname vollername vollständigername anzeigename mitarbeitername lastnamefirstname lastfirst lastfirstname nachnamevorname namevorname familiennamevorname".split(
    " ",
  ),
  first: "firstname first givenname forename vorname rufname".split(" "),
  last: "lastname last surname familyname nachname familienname".split(" "),
  email: "email mail emailaddress mailaddress emailadresse mailadresse emails".split(" "),
  group: "group groups gruppe gruppen stakeholdergroup".split(" "),
  language: "language sprache lang languages sprachen".split(" "),
  archived: "archived archiviert archive archiv".split(" "),
  status:
    "status active aktiv enabled accountenabled employmentstatus accountstatus beschäftigungsstatus".split(
      " ",
    ),
  leaving:
    "terminated terminationdate inactive inaktiv left leavingdate leavedate exitdate lastday lastworkingday lastdayofwork enddate contractend deactivated suspended austritt austrittsdatum austrittam letzterarbeitstag vertragsende ausgeschieden ausgeschiedenam".split(
      " ",
    ),
};

/** Says whose it is, which is the same for all columns: "Employee Name", "Legal First Name". */
const own =
  /^(the|employees?|workers?|staff|colleagues?|members?|associates?|mitarbeiter(in|innen|innenname)?|mitarbeitende[rn]?|beschäftigte[rn]?|kolleg(e|in|en|innen)|legal|preferred|complete|work|business|company|corporate|primary|official|dienstliche?|geschäftliche?|berufliche?)$/;

/** Says that a column is about someone else, whose address must never be taken for the person's own. */
const other =
  /manager|supervisor|superior|\bboss|\bhead of|\bleads?\b|\bleaders?\b|reports? to|reporting|approver|sponsor|mentor|buddy|coach|assistant|\bhr\b|emergency|spouse|partner|referr|created by|vorgesetzt|\bchef|führungskraft|teamleit|leiter|leitung|berichtet an|genehmig|assistenz|notfall|ansprechpartner|responsable|supérieur|\bjefe|gerente|encargad|dirigente|leidinggevende|przełożon|kierownik|yönetici|\bn ?\+ ?1\b/;

/** Splits "managerEmail", "manager_email" and "First Name [Required]" into words. */
const wordsOf = (heading: string): string[] =>
  heading
    .replace(/\[[^\]]*\]|\([^)]*\)/g, " ")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\d+]+/u)
    .filter(Boolean);

export const isOfAnother = (heading: string): boolean => other.test(wordsOf(heading).join(" "));

export function roleOf(heading: string): ColumnRole {
  const words = wordsOf(heading);
  if (isOfAnother(heading)) {
    return "none";
  }
  const word = words
    .filter((each) => !own.test(each))
    .join("")
    .replace(/[^\p{L}]/gu, "");
  if (word === "" && words.length > 0) {
    return words.some((each) => own.test(each) && !/^(work|business|company|primary)$/.test(each))
      ? "name"
      : "none";
  }
  return roles.find((role) => role !== "none" && headings[role].includes(word)) ?? "none";
}

/** "Staff" may be a group in the first line of people. */
const isOwn = (cell: string): boolean => wordsOf(cell).every((word) => own.test(word));

/** Tells from headings, or without any from the cells. Where several columns could hold the addresses, none is taken. */
export function findColumns(
  rows: readonly CellRow[],
  isGroup: (word: string) => boolean,
): ColumnLayout {
  const filled = rows.filter((row) => row.length > 0);
  const titles = titlesOf(filled);
  const first = filled[titles] ?? [];
  const width = filled.slice(0, 200).reduce((most, row) => Math.max(most, row.length), 0);
  const named = once(pad(first.map(roleOf), width));
  const below = filled.slice(titles + 1, 200);
  const isHeading =
    !first.some((cell) => cell.includes("@")) &&
    (named.every((role) => role !== "none") ||
      first.some((cell, at) =>
        isOfAnother(cell) ? mostly(below, at, isAddress) : roleOf(cell) !== "none" && !isOwn(cell),
      ));
  const heading = isHeading ? titles + 1 : 0;
  const people = filled.slice(heading, 200);
  const addresses = emailColumns(filled, heading);
  const seen = isHeading ? named : once(byContent(people, width, isGroup));
  return {
    roles: seen.map((role, at) => {
      if (addresses.length === 1 && addresses[0] === at) return "email";
      return role === "email" ? "none" : role;
    }),
    heading,
  };
}

/** Lists the columns that could hold the people's own addresses. */
export function emailColumns(filled: readonly CellRow[], heading: number): number[] {
  const first = heading > 0 ? (filled[heading - 1] ?? []) : [];
  const people = filled.slice(heading, heading + 200);
  const width = Math.max(first.length, ...people.map((row) => row.length), 0);
  return Array.from({ length: width }, (_, at) => at).filter(
    (at) =>
      !isOfAnother(first[at] ?? "") &&
      (roleOf(first[at] ?? "") === "email" || mostly(people, at, isAddress)),
  );
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

/** Several columns may say that somebody has left. */
export const isAlone = (role: ColumnRole): boolean =>
  role !== "none" && role !== "status" && role !== "leaving";

/** Keeps the first of two columns with the same meaning. */
const once = (given: ColumnRole[]): ColumnRole[] =>
  given.map((role, at) => (!isAlone(role) || given.indexOf(role) === at ? role : "none"));

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
