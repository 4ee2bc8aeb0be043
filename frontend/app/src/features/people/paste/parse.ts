import { isEmail } from "../../../shared/email";

/** What one line says, before anybody is compared with it. */
export type ParsedLine =
  | { kind: "blank" }
  | { kind: "heading" }
  | { kind: "bad-email"; text: string; mended?: string }
  | { kind: "nameless" | "damaged" }
  /** A person stands in one group; `words` are how the line calls them, all in `cell` when they share one; `name` is the name without them. */
  | { kind: "two-groups"; words: string[]; cell?: string; name?: string }
  | {
      kind: "person";
      name: string;
      email?: string;
      group?: string;
      language?: "en" | "de";
      archived?: true;
    };

const headings =
  /^(name|full name|e-?mail|mail|e-?mail[ -]?(address|adresse)?|group|gruppe|vorname|nachname|first name|last name)$/i;
/** What begins an item where the list was copied from. */
const mark = /^(?:[-–—•·▪▸*]|\d{1,3}[.)])\s+(?=\S)/u;
const at = /@|\((at|ät)\)|\[(at|ät)\]|\s(at|ät)\s/i;

/**
 * Reads one line: name, e-mail and group in any order, parted by tabs, semicolons or commas, also as mail programs write
 * it. `isGroup` tells a group's name from a person's.
 */
export function parseLine(text: string, isGroup: (word: string) => boolean): ParsedLine {
  const line = text.trim().replace(mark, "");
  if (line === "") {
    return { kind: "blank" };
  }
  const { email: bracketed, rest } = takeBracketed(line);
  const parts = split(rest);
  if (!bracketed && parts.length > 1 && parts.every((part) => headings.test(part))) {
    return { kind: "heading" };
  }
  const mail = bracketed ?? parts.find((part) => at.test(part));
  const group = parts.find(isGroup);
  const [noted, ...others] = parts.filter((part) => part !== mail && part !== group);
  const { name, note } = noteOf(noted ?? "");
  const words = note === undefined ? [noted ?? "", ...others].filter(Boolean) : [name, ...others];
  if (note && group && !sameWord(note, group)) {
    return { kind: "two-groups", words: [note, group] };
  }
  const groups = parts.filter((part) => part !== mail && isGroup(part));
  if (groups.length > 1 && (words.length > groups.length - 1 || mail)) {
    return { kind: "two-groups", words: groups };
  }
  const email = mail && unquotedEmail(mail);
  if (email !== undefined && !isEmail(email)) {
    const mended = mend(email);
    return { kind: "bad-email", text: mail ?? "", ...(mended ? { mended } : {}) };
  }
  return person(words, separatorOf(rest), email, group || note, parts.indexOf(mail ?? ""));
}

/** `words` are what is neither address nor a known group; the second may be a group not known yet. */
function person(
  words: string[],
  separator: RegExp,
  email: string | undefined,
  group: string | undefined,
  mailAt: number,
): ParsedLine {
  const [first, second] = words;
  const inParts = second !== undefined && (group !== undefined || mailAt === 2);
  const name = inParts ? joinName(first ?? "", second, separator) : first;
  const unknown = inParts ? undefined : second;
  const spoken = name ?? (email && nameFrom(email));
  if (!spoken) {
    return { kind: "nameless" };
  }
  const wanted = group ?? unknown;
  return {
    kind: "person",
    name: spoken,
    ...(email ? { email } : {}),
    ...(wanted ? { group: wanted } : {}),
  };
}

/** What follows a name after a dash is asked about: "Karl Meyer - manager". */
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
    .replace(/^["']+|["']+$/g, "")
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

/** Of several addresses the first one. */
const alone = (email: string): string =>
  /@.*[,;\s]\S*@/.test(email)
    ? (email.split(/[,;\s]+/).find((part) => isEmail(part)) ?? email)
    : email;

/** What was probably meant, when that is an address. */
export function mend(email: string): string | undefined {
  const meant = alone(email)
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
