import { isEmail } from "../../../shared/email";
import { roleOf } from "./columnLayout";

/** Holds the cells of one line, before they are compared with people. */
export type Cells = {
  name: string;
  email: string;
  group: string;
  language?: "en" | "de";
  archived: boolean;
  /** This says that the person has left: "Terminated", or the last day. */
  left?: string;
  /** This is the rest of the line. */
  rest?: string[];
};
export type WrittenLine = Cells | "blank" | "heading";

/** The source of the list began its items with this. */
const mark = /^(?:[-–—•·▪▸*]|\d{1,3}[.)])\s+(?=\S)/u;
/** "anna at x dot example"; "Ng At Lee" is a name. */
const at = /[@＠]|\((at|ät)\)|\[(at|ät)\]|^\S+\s+(at|ät)\s+\S+(\.\S|\s+(dot|punkt)\s)/i;

/**
 * Reads one line: name, e-mail and group in any order, parted by tabs, semicolons or commas, also as mail programs write
 * it. `isGroup` tells a group's name from a person's; of what is neither, the second may be a group not known yet.
 */
export function cellsOfLine(text: string, isGroup: (word: string) => boolean): WrittenLine {
  const line = text.trim().replace(mark, "");
  if (line === "") {
    return "blank";
  }
  const { email: bracketed, rest } = takeBracketed(line);
  const parts = split(rest);
  if (!bracketed && !at.test(rest) && parts.filter((part) => roleOf(part) !== "none").length > 1) {
    return "heading";
  }
  const emails = [...(bracketed ? [bracketed] : []), ...parts.filter((part) => at.test(part))];
  const email = emails.join("; ");
  const others = parts.filter((part) => !emails.includes(part));
  const groups = others.filter(isGroup);
  const names = others.filter((part) => !groups.includes(part));
  const isTorn = groups.length > 1 && Boolean(email || names.length > 0);
  const group = isTorn ? groups.join(", ") : groups[0];
  const [first = "", second, ...besides] = isTorn ? names : others.filter((part) => part !== group);
  const inParts = second !== undefined && (group !== undefined || at.test(parts[2] ?? ""));
  return {
    name: inParts ? joinName(first, second, separatorOf(rest)) : first,
    email,
    group: group ?? (inParts ? "" : (second ?? "")),
    archived: false,
    ...(besides.length > 0 ? { rest: besides } : {}),
  };
}

/** Separates a remark after a dash, which the reader is asked about: "Karl Meyer - manager". */
export function noteOf(text: string): { name: string; note?: string } {
  const [, name, note] = /^(.*?\S)\s+[-–—](?:\s+(.*))?$/u.exec(text) ?? [];
  return name === undefined ? { name: text } : { name, note: note ?? "" };
}

export const sameWord = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase();

/** Outlook puts quotes around an address. */
export const unquotedEmail = (text: string): string =>
  text
    .trim()
    .replace(/^['"‘’“”„](.*)['"‘’“”]$/u, "$1")
    .replace(/^mailto:/i, "")
    .trim();

/** "Falk, Ines" turned round; a degree or the like is no first name. */
export function turned(name: string): string {
  const [, last, first] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? [];
  return last && first && !/^(ph\.?d|md|jr|sr|mba|msc|bsc|ll\.?m|i{2,3}|iv)\.?$/i.test(first.trim())
    ? `${first.trim()} ${last.trim()}`
    : name;
}

/** "Falk, Ines" is last name first; columns of a spreadsheet are first name first. */
const joinName = (first: string, second: string, separator: RegExp): string =>
  separator === comma ? `${second} ${first}` : `${first} ${second}`;

const comma = /,/;

const separatorOf = (line: string): RegExp =>
  [/\t/, /;/].find((separator) => separator.test(line)) ?? comma;

const bare = (part: string): string =>
  part
    .trim()
    .replace(/^"+|"+$/g, "")
    .replace(/^'(.*)'$/, "$1")
    .replace(/\s+/g, " ")
    .trim();

/** A quoted part keeps its commas: `"Falk, Ines"` is one name. */
function split(line: string): string[] {
  const separator = separatorOf(line);
  const parts = line.match(
    new RegExp(`"[^"]*"|[^${separator.source === "\\t" ? "\\t" : separator.source}"]+`, "g"),
  );
  return (parts ?? [])
    .map(unquoted)
    .flatMap(apart)
    .filter((part) => part !== "");
}

/** A name and an address with nothing but a space between them. */
function apart(part: string): string[] {
  const words = part.split(" ");
  const [mail, ...more] = words.filter(isEmail);
  const name = words.filter((word) => word !== mail).join(" ");
  const together = [`${name} ${mail}`, `${mail} ${name}`].includes(part);
  return mail && more.length === 0 && name && together && !at.test(name)
    ? [name.replace(/\s+[-–—]$|:$/, ""), mail]
    : [part];
}

function unquoted(part: string): string {
  return part.trim().startsWith('"') ? turned(bare(part)) : bare(part);
}

/** `Name <mail>`: the address, and the line without it. */
function takeBracketed(line: string): { email?: string; rest: string } {
  const found = /<([^<>]*)>/.exec(line);
  if (!found || !at.test(found[1] ?? "")) {
    return { rest: line };
  }
  const before = line.slice(0, found.index).trim();
  const after = line.slice(found.index + found[0].length);
  const name = /^[^",;\t]+,[^",;\t]+$/.test(before) ? `"${before}"` : before;
  return { email: (found[1] ?? "").trim(), rest: name + after };
}

/** "aylin.demir@…" is probably Aylin Demir. */
export function nameFrom(email: string): string {
  return (email.split("@")[0] ?? "")
    .split(/[._-]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}

/** The addresses of a cell that holds several; which is the person's own nobody can tell. */
export function addressesIn(cell: string): string[] {
  const all = cell.split(/[,;\s]+/).filter(isEmail);
  return all.length > 1 ? [...new Set(all)] : [];
}

/** Signs that look like those of an address, and marks that nobody sees. */
export const withoutLookalikes = (email: string): string =>
  email
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[。｡]/g, ".")
    .replace(/\p{Pd}/gu, "-")
    .replace(/\p{Cf}/gu, "");

const months = "jan|feb|mar|mär|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec";

/** An error, a formula, or letters that could not be written: what a spreadsheet leaves of a word. */
const spoiled =
  /[\ufffd?]|^#(name|ref|n\/a|nv|value|wert|div\/0|null|num|zahl|bezug|spill)\b|^'?=/i;

/** A number, a date or a yes: nobody is called so. */
const noName = new RegExp(`^\\d+$|^(true|false|wahr|falsch)$|^(${months})\\p{L}*[ .-]+\\d+$`, "iu");

/** Direction marks beside letters that all run from left to right. */
const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const fromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** "Terminated", "ausgeschieden": the person does not work there any more. */
export const saysLeft = (cell: string): boolean =>
  /^(terminated|inactive|left|leaver|former|ex|resigned|departed|deactivated|disabled|suspended|offboarded|retired|dismissed|deceased|no longer .*|ausgeschieden|inaktiv|ehemalig\p{L}*|gekündigt|ausgetreten|deaktiviert|gesperrt|im ruhestand|verstorben)$/iu.test(
    cell.trim(),
  );

/** Detects what a spreadsheet or copying did to a word, and restores it if possible. */
export function damageTo(word: string, field: "name" | "group"): { mended?: string } | undefined {
  if (spoiled.test(word) || (field === "name" && noName.test(word))) return {};
  // A spreadsheet takes what begins with such a sign for a formula, unless an apostrophe stands before it.
  const plain = word.replace(/^'(?=[-+@])/, "");
  const mended = fromTheRight.test(plain) ? plain : plain.replace(marks, "");
  return mended === word ? undefined : { mended };
}

/** Guesses the address that was meant, if the guess is one. */
export function mend(email: string): string | undefined {
  const meant = withoutLookalikes(email)
    .replace(/\s*[([{]\s*(at|ät)\s*[)\]}]\s*/gi, "@")
    .replace(/\s+(at|ät)\s+/gi, "@")
    .replace(/\s*[([{]\s*(dot|punkt)\s*[)\]}]\s*/gi, ".")
    .replace(/\s+(dot|punkt)\s+/gi, ".")
    .replace(/@@+/g, "@")
    .replace(/\.\.+/g, ".")
    .replace(/[\s<>]+/g, "")
    .replace(/^['"‘’“”„]+|[.,;:'"‘’“”]+$/gu, "");
  return meant !== email && isEmail(meant) ? meant : undefined;
}

/** Puts each person of a mail program's list (`A <a@x>; B <b@x>`) on a line of their own. */
export function spread(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      (line.match(/<[^<>]+@[^<>]+>/g)?.length ?? 0) > 1
        ? line.replace(/(<[^<>]+@[^<>]+>)\s*[;,]\s*/g, "$1\n").trimEnd()
        : line,
    )
    .join("\n");
}
