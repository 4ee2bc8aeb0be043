import { everyStrings, languages } from "../../../shared/i18n";
import type { Group } from "../launchRules";

/** Words that people write for the five groups, beside their names on the pages. */
const spoken: Record<string, string[]> = {
  team: ["team", "teams", "my team", "mein team"],
  lead: ["lead", "leads", "other lead", "tech lead", "tech leads", "anderer lead"],
  product: ["product", "produkt", "pm", "product manager", "po", "product owner"],
  client: ["client", "customer", "customers", "kunde", "kunden", "kundin"],
  manager: ["manager", "managers", "boss", "vorgesetzte", "vorgesetzter", "chef", "chefin"],
};

/** Group ids by what a line may call them, in lower case; the lead's own names come first. */
export function groupWords(groups: readonly Group[]): Map<string, string> {
  const byWord = new Map<string, string>();
  const names = everyStrings.find(({ namespace }) => namespace === "ui");
  for (const { id, kind } of groups.filter((group) => group.kind !== "own")) {
    const shown = languages.map((language) => names?.[language][`group.${kind}`] ?? "");
    for (const word of [...(spoken[kind] ?? []), ...shown]) {
      byWord.set(word.toLowerCase(), id);
    }
  }
  for (const { id, name } of groups.filter((group) => group.kind === "own")) {
    byWord.set((name ?? "").trim().toLowerCase(), id);
  }
  return byWord;
}
