import type { Schemas } from "../../../shared/api";
import { say } from "../../../shared/i18n";
import { most } from "../types";
import { skillStrings } from "./skillStrings";

type SoftSkill = keyof typeof skillStrings.en;
type Item = Pick<Schemas["GapItem"], "questionId" | "distance">;

const soft = Object.keys(skillStrings.en) as SoftSkill[];

/** As written with commas between them; none twice. */
export function skillsIn(text: string): string[] {
  const named = new Map<string, string>();
  for (const part of text.split(/[,;\n]/)) {
    const name = part.trim().replace(/\s+/g, " ");
    if (name && !named.has(name.toLowerCase())) named.set(name.toLowerCase(), name);
  }
  return [...named.values()];
}

/** The question of Seven soft skills that a skill is about, by its short name in either language. */
export const questionOf = (skill: string): string | undefined =>
  soft.find((id) =>
    [skillStrings.en[id], skillStrings.de[id]].some(
      (name) => name.toLowerCase() === skill.trim().toLowerCase(),
    ),
  );

/** The largest gaps of Seven soft skills by their short names; which way they go does not matter. */
export const proposedSkills = (items: readonly Item[]): string[] =>
  items
    .flatMap(({ questionId, distance }) => {
      const id = soft.find((each) => each === questionId);
      return id && distance ? [{ id, gap: Math.abs(distance) }] : [];
    })
    .sort((a, b) => b.gap - a.gap)
    .slice(0, most.skills)
    .map(({ id }) => say(skillStrings, id));
