import type { Group, Person } from "../launchRules";
import { parseLine } from "./parse";

/** What becomes of a line. Ready ones join a group, `groupId` or one still to be made (`newGroup`). */
export type Fate =
  | { kind: "blank" | "heading" | "nameless" | "too-long" }
  | { kind: "bad-email"; text: string; mended?: string }
  | { kind: "already"; groupId: string }
  | { kind: "same"; line: number }
  | { kind: "refused"; text: string }
  | Ready;
export type Ready = {
  kind: "ready";
  name: string;
  email?: string;
  /** Absent while the group is still to be made. */
  groupId?: string;
  /** A word on the line that no group has as its name. */
  word?: string;
  /** The line names no group and joins the usual one. */
  usual?: true;
};

export type Known = {
  groups: readonly Group[];
  people: readonly Person[];
  /** Group ids by how a line may call them, in lower case. */
  byWord: ReadonlyMap<string, string>;
  /** For lines that name no group. */
  usualGroup: string;
  /** What the reader chose for words that no group has: a group id; absent means a new group. */
  chosen: Readonly<Record<string, string>>;
  /** What the server said about a line, by the line's text. */
  refused: Readonly<Record<string, string>>;
};

const longestName = 100;
const same = (text: string | undefined) => (text ?? "").trim().toLowerCase();

/** The fate of each line, in order; of two equal addresses the first one counts. */
export function fatesOf(text: string, known: Known): Fate[] {
  const seen = new Map<string, number>();
  return text.split("\n").map((line, at) => {
    const fate = fateOf(line, known);
    if (fate.kind !== "ready") {
      return fate;
    }
    const key = fate.email ? same(fate.email) : `${same(fate.name)}\t${fate.groupId ?? fate.word}`;
    const before = seen.get(key);
    if (before !== undefined) {
      return { kind: "same", line: before + 1 };
    }
    seen.set(key, at);
    return fate;
  });
}

function fateOf(text: string, known: Known): Fate {
  const line = parseLine(text, (word) => known.byWord.has(same(word)));
  if (line.kind !== "person") {
    return line;
  }
  const refusal = known.refused[text];
  if (refusal) {
    return { kind: "refused", text: refusal };
  }
  if (line.name.length > longestName) {
    return { kind: "too-long" };
  }
  const word = line.group && !known.byWord.has(same(line.group)) ? line.group : undefined;
  const groupId = word
    ? known.chosen[same(word)]
    : (known.byWord.get(same(line.group)) ?? known.usualGroup);
  const there = known.people.find((person) => isSame(person, line.name, line.email, groupId));
  if (there) {
    return { kind: "already", groupId: there.groupId };
  }
  return {
    kind: "ready",
    name: line.name,
    ...(line.email ? { email: line.email } : {}),
    ...(groupId ? { groupId } : {}),
    ...(word ? { word } : {}),
    ...(line.group ? {} : { usual: true as const }),
  };
}

/** An address stands for one person; without one, the same name in the same group does. */
function isSame(person: Person, name: string, email: string | undefined, groupId?: string) {
  return email
    ? same(person.email) === same(email)
    : same(person.name) === same(name) && person.groupId === groupId;
}

/** The new groups that ready lines need, as they were first written. */
export function groupsToMake(fates: readonly Fate[]): string[] {
  const words = new Map<string, string>();
  for (const fate of fates) {
    if (fate.kind === "ready" && !fate.groupId && fate.word && !words.has(same(fate.word))) {
      words.set(same(fate.word), fate.word);
    }
  }
  return [...words.values()];
}

/** How a choice for `word` is kept. */
export const wordKey = same;
