import type { Group } from "../types";

/** Words that people write for the five groups, with their names on the pages in both languages. */
const spoken: Record<string, string[]> = {
  team: ["team", "teams", "my team", "mein team"],
  lead: [
    "lead",
    "leads",
    "other lead",
    "other leads",
    "tech lead",
    "tech leads",
    "anderer lead",
    "andere leads",
  ],
  product: ["product", "produkt", "pm", "product manager", "po", "product owner"],
  client: ["client", "clients", "customer", "customers", "kunde", "kunden", "kundin", "kundschaft"],
  manager: [
    "manager",
    "managers",
    "boss",
    "vorgesetzte",
    "vorgesetzter",
    "chef",
    "chefin",
    "führungskraft",
  ],
};

/** Group ids by what a line may call them, in lower case; the lead's own names come first. */
export function groupWords(groups: readonly Group[]): Map<string, string> {
  const byWord = new Map<string, string>();
  for (const { id, kind } of groups.filter((group) => group.kind !== "own")) {
    for (const word of spoken[kind] ?? []) {
      byWord.set(word, id);
    }
  }
  for (const { id, name } of groups.filter((group) => group.kind === "own")) {
    byWord.set((name ?? "").trim().toLowerCase(), id);
  }
  return byWord;
}
