import type { Schemas } from "../../../shared/api";
import type { Group, Person } from "../types";
import { groupWords } from "./groupWords";
import { lineOf } from "./lines";
import { outcomesOf, registerOf, wordKey } from "./outcomes";
import { cellsOfLine } from "./parse";

type Draft = Schemas["PersonDraft"];

/** Up to this many are added without a check of each line. */
const most = 30;

/**
 * The people of some lines, if each can be added as it stands.
 *
 * @returns nothing where a line has to be looked at first
 */
export function plainNames(
  text: string,
  groups: readonly Group[],
  people: readonly Person[],
): { line: string; draft: Draft }[] | undefined {
  const byWord = groupWords(groups);
  const isGroup = (word: string) => byWord.has(wordKey(word));
  const written = text.split("\n");
  const lines = written.map((line) => {
    const cells = cellsOfLine(line, isGroup);
    return typeof cells === "string" ? { kind: cells } : lineOf(cells, isGroup);
  });
  const known = { register: registerOf(people), byWord, chosen: {}, refusal: () => undefined };
  const outcomes = outcomesOf(lines, { ...known, usualGroup: groups[0]?.id ?? "" });
  const plain: { line: string; draft: Draft }[] = [];
  for (const [at, outcome] of outcomes.entries()) {
    if (outcome.kind === "blank" || outcome.kind === "heading") continue;
    if (outcome.kind !== "ready" || !outcome.groupId || outcome.rest || outcome.namesake) return;
    const { name, email, groupId } = outcome;
    plain.push({ line: written[at] ?? "", draft: { name, groupId, ...(email && { email }) } });
  }
  return plain.length > most ? undefined : plain;
}
