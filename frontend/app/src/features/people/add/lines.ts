import { isEmail } from "../../../shared/email";
import type { CellRow } from "../../../shared/table";
import type { ColumnLayout, ColumnRole } from "./columnLayout";
import {
  addressesIn,
  type Cells,
  damageTo,
  mend,
  nameFrom,
  noteOf,
  sameWord,
  saysLeft,
  turned,
  unquotedEmail,
  type WrittenLine,
  withoutLookalikes,
} from "./parse";

/** Holds what one line says, before it is compared with people. */
export type ParsedLine =
  | { kind: "blank" | "heading" | "nameless" }
  | Damaged
  | { kind: "bad-email"; text: string; mended?: string }
  /** A person stands in one group; `words` are how the line calls them; `name` is the name without them. */
  | { kind: "two-groups"; words: string[]; name?: string }
  | { kind: "two-emails"; emails: string[] }
  /** This person has left, as the line says; `group` is what remains of it without that. */
  | { kind: "left"; word: string; group: string }
  | {
      kind: "person";
      name: string;
      email?: string;
      group?: string;
      language?: "en" | "de";
      archived?: true;
      rest?: string[];
    };

/** A spreadsheet or copying has changed it; `mended` is what it was where that can be told. */
export type Damaged = { kind: "damaged"; field: "name" | "group"; mended?: string };

/** Reads the cells of each row of a table. */
export function cellsOfTable(
  rows: readonly CellRow[],
  { roles, heading }: ColumnLayout,
): WrittenLine[] {
  let above = heading;
  return rows.map((row) => {
    if (row.length === 0) return "blank";
    return above-- > 0 ? "heading" : cellsOf(row, roles);
  });
}

function cellsOf(row: CellRow, roles: readonly ColumnRole[]): Cells {
  const cell = (role: ColumnRole) => tidy(row[roles.indexOf(role)] ?? "");
  const name = turned(cell("name")) || `${cell("first")} ${cell("last")}`.trim();
  const language = languageOf(cell("language"));
  return {
    name,
    email: cell("email"),
    group: cell("group"),
    ...(language ? { language } : {}),
    archived: isYes(cell("archived")),
    ...leftOf(row, roles),
  };
}

/** "no" and "0" in a column of those who are active, whatever is not "no" in one of those who leave. */
function leftOf(row: CellRow, roles: readonly ColumnRole[]): { left?: string } {
  const left = row.find((cell, at) => {
    const word = cell.trim();
    if (roles[at] === "status") return saysLeft(word) || isNo(word);
    return roles[at] === "leaving" && !isNo(word) && !isNone(word) && !isToCome(word);
  });
  return left === undefined ? {} : { left: tidy(left) };
}

const isNo = (word: string) => /^(no|n|nein|false|falsch|0)$/i.test(word);
const isNone = (word: string) => /^(|[-–—]|n\/a|active|aktiv)$/i.test(word);

/** A day of a later year is planned at most; "9999-12-31" is how some programs write none. */
const isToCome = (day: string) => Number(/\d{4}/.exec(day)?.[0]) > new Date().getFullYear();

/** Blanks of every kind are one blank; what cannot be seen at all comes from copying, not from a person. */
const tidy = (cell: string) =>
  cell
    .replace(/[\u200b\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** Ours, by its tag or its name; somebody who reads another one gets the lead's. */
const languageOf = (cell: string): Cells["language"] => {
  if (/^(de(-\w+)?|german|deutsch)$/i.test(cell)) return "de";
  return /^(en(-\w+)?|english|englisch)$/i.test(cell) ? "en" : undefined;
};

const isYes = (cell: string) => /^(yes|y|ja|j|true|wahr|1|x)$/i.test(cell);

export function lineOf(cells: Cells, isGroup: (word: string) => boolean): ParsedLine {
  const email = unquotedEmail(cells.email.replace(/^.*<([^<>]+@[^<>]+)>$/, "$1"));
  const emails = addressesIn(email);
  if (emails.length > 1) {
    return { kind: "two-emails", emails };
  }
  if (email && (!isEmail(email) || withoutLookalikes(email) !== email)) {
    const mended = mend(email);
    return { kind: "bad-email", text: cells.email, ...(mended ? { mended } : {}) };
  }
  const { name: noted, note } = noteOf(cells.name);
  const name = noted || nameFrom(email);
  if (!name) {
    return { kind: "nameless" };
  }
  for (const field of ["name", "group"] as const) {
    const damage = damageTo(field === "name" ? name : cells.group, field);
    if (damage) return { kind: "damaged", field, ...damage };
  }
  const several = cells.group.split(/\s*(?:[,;/+&|]|\bund\b|\band\b)\s*/i).filter(Boolean);
  if (several.length > 1 && !isGroup(cells.group) && several.every(isGroup)) {
    return { kind: "two-groups", words: several };
  }
  if (note && cells.group && !sameWord(note, cells.group)) {
    return { kind: "two-groups", words: [note, cells.group], name };
  }
  const group = cells.group || note;
  if (cells.left) {
    return { kind: "left", word: cells.left, group: cells.group };
  }
  if (group && saysLeft(group) && !isGroup(group)) {
    return { kind: "left", word: group, group: "" };
  }
  return {
    kind: "person",
    name,
    ...(email ? { email } : {}),
    ...(group ? { group } : {}),
    ...(cells.language ? { language: cells.language } : {}),
    ...(cells.archived ? { archived: true as const } : {}),
    ...(cells.rest ? { rest: cells.rest } : {}),
  };
}
