import { limits } from "../../../shared/api";
import type { Person } from "../types";
import type { Damaged, ParsedLine } from "./lines";

/** Says what becomes of a line. */
export type LineOutcome =
  | { kind: "blank" | "heading" | "nameless" | "too-long" }
  | Damaged
  | { kind: "bad-email"; text: string; mended?: string }
  | { kind: "two-groups"; words: string[]; name?: string }
  | { kind: "two-emails"; emails: string[] }
  | { kind: "left"; word: string; group: string }
  /** Someone else in the list has this address, so it is theirs at most once. */
  | { kind: "shared-email"; line: number }
  | { kind: "already"; personId: string; name: string; groupId: string; archived: boolean }
  | { kind: "same"; line: number; elsewhere: boolean }
  | { kind: "refused"; text: string }
  | Ready
  | Moved;

type Wanted = {
  name: string;
  /** Absent while the group is still to be made. */
  groupId?: string;
  /** A word on the line that no group has as its name. */
  word?: string;
  /** This is the rest of the line, which is not used. */
  rest?: string[];
};
/** Joins as somebody new. */
export type Ready = Wanted & {
  kind: "ready";
  email?: string;
  /** The line names no group and joins the usual one. */
  usual?: true;
  language?: "en" | "de";
  archived?: true;
  /** The group of somebody else of this name, who may be the same person. */
  namesake?: string;
};
/** Is there already, and changes group or comes back from the archive. */
export type Moved = Wanted & { kind: "moved" | "back"; personId: string; from: string };
/** The server is asked for this. */
export type Sendable = Ready | Moved;

export const isSendable = (outcome: LineOutcome): outcome is Sendable =>
  outcome.kind === "ready" || outcome.kind === "moved" || outcome.kind === "back";

/** Indexes existing people, so that ten thousand are searched at once. */
export type Register = {
  byEmail: ReadonlyMap<string, Person>;
  byName: ReadonlyMap<string, readonly Person[]>;
};

export type Known = {
  register: Register;
  /** Group ids by how a line may call them, in lower case. */
  byWord: ReadonlyMap<string, string>;
  /** Lines without a group get this one. */
  usualGroup: string;
  /**
   * Maps words without a group of that name to the group id the reader chose; a missing word means
   * a new group.
   */
  chosen: Readonly<Record<string, string>>;
  /** Returns the server's refusal of the line at this place. */
  refusal: (at: number) => string | undefined;
};

const longestName = limits.PersonDraft.name.maxLength;
const same = (text: string | undefined) => (text ?? "").trim().toLowerCase();

/** @param people those in the archive too */
export function registerOf(people: readonly Person[]): Register {
  const byEmail = new Map<string, Person>();
  const byName = new Map<string, Person[]>();
  for (const person of people) {
    if (person.email) {
      byEmail.set(same(person.email), person);
    }
    const namesakes = byName.get(same(person.name));
    if (namesakes) {
      namesakes.push(person);
    } else {
      byName.set(same(person.name), [person]);
    }
  }
  return { byEmail, byName };
}

/** The outcome of each line, in order; of two lines about the same person the first one counts. */
export function outcomesOf(lines: readonly ParsedLine[], known: Known): LineOutcome[] {
  const seen = new Map<string, { at: number; group: string }>();
  const shared = sharedEmails(lines);
  return lines.map((line, at) => {
    const other = shared.get(at);
    if (other !== undefined) {
      return { kind: "shared-email", line: other + 1 };
    }
    const outcome = outcomeOf(line, known, known.refusal(at));
    if (line.kind !== "person" || outcome.kind === "refused" || outcome.kind === "too-long") {
      return outcome;
    }
    const group = isSendable(outcome) ? (outcome.groupId ?? same(outcome.word)) : "";
    const named = `${same(line.name)}\t${group}`;
    const key = "personId" in outcome ? outcome.personId : same(line.email) || named;
    const before = seen.get(key);
    if (before) {
      const elsewhere = group !== "" && before.group !== "" && before.group !== group;
      return { kind: "same", line: before.at + 1, elsewhere };
    }
    // Whoever is met with an address first is the same person without it, as in the register.
    for (const sign of [key, named]) {
      if (!seen.has(sign)) seen.set(sign, { at, group });
    }
    return outcome;
  });
}

/** Maps the places of lines to that of a line with the same address and no word of the name. */
function sharedEmails(lines: readonly ParsedLine[]): ReadonlyMap<number, number> {
  const owners = new Map<string, { at: number; words: string[] }>();
  const shared = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    if (line.kind !== "person" || !line.email) continue;
    const words = same(line.name).split(/[^\p{L}\p{M}]+/u);
    const owner = owners.get(same(line.email));
    if (!owner) {
      owners.set(same(line.email), { at, words });
    } else if (!words.some((word) => owner.words.includes(word))) {
      shared.set(at, owner.at);
      if (!shared.has(owner.at)) shared.set(owner.at, at);
    }
  }
  return shared;
}

function outcomeOf(line: ParsedLine, known: Known, refusal: string | undefined): LineOutcome {
  if (line.kind !== "person") {
    return line;
  }
  if (refusal) {
    return { kind: "refused", text: refusal };
  }
  if ([...line.name].length > longestName) {
    return { kind: "too-long" };
  }
  const word = line.group && !known.byWord.has(same(line.group)) ? line.group : undefined;
  const named = word ? known.chosen[same(word)] : known.byWord.get(same(line.group));
  const groupId = named ?? (line.group ? undefined : known.usualGroup);
  const wanted = {
    ...(groupId ? { groupId } : {}),
    ...(word ? { word } : {}),
    ...(line.rest ? { rest: line.rest } : {}),
  };
  const there = find(line, groupId, known.register);
  if (there) {
    return comes(there, line, wanted);
  }
  const namesake = known.register.byName.get(same(line.name))?.[0]?.groupId;
  return {
    kind: "ready",
    name: line.name,
    ...(line.email ? { email: line.email } : {}),
    ...wanted,
    ...(line.group ? {} : { usual: true as const }),
    ...(line.language ? { language: line.language } : {}),
    ...(line.archived ? { archived: true as const } : {}),
    ...(namesake ? { namesake } : {}),
  };
}

type PersonLine = Extract<ParsedLine, { kind: "person" }>;

/** Whoever stays in the archive stays in their group too; a line without a group moves nobody. */
function comes(
  there: Person,
  line: PersonLine,
  wanted: { groupId?: string; word?: string },
): LineOutcome {
  const { id: personId, groupId: from, name } = there;
  const archived = Boolean(there.archivedAt);
  const target = line.group ? wanted : { groupId: from };
  if (line.archived || (!archived && target.groupId === from)) {
    return { kind: "already", personId, name, groupId: from, archived };
  }
  return { kind: archived ? "back" : "moved", name, personId, from, ...target };
}

/** An address stands for one person; without one, the same name in the same group does. */
function find({ name, email }: PersonLine, groupId: string | undefined, register: Register) {
  return email
    ? register.byEmail.get(same(email))
    : register.byName.get(same(name))?.find((person) => person.groupId === groupId);
}

/** The new groups that lines need, as they were first written. */
export function groupsToMake(outcomes: readonly LineOutcome[]): string[] {
  const words = new Map<string, string>();
  for (const outcome of outcomes) {
    if (isSendable(outcome) && !outcome.groupId && outcome.word && !words.has(same(outcome.word))) {
      words.set(same(outcome.word), outcome.word);
    }
  }
  return [...words.values()];
}

/** Returns the key of a choice for `word`. */
export const wordKey = same;
