import type { Schemas } from "../../../shared/api";
import { inLanguage } from "../../../shared/i18n";
import { mostSkills } from "./queries";

type Item = Pick<Schemas["GapItem"], "questionId" | "distance">;

/** Short names of the questions of Seven soft skills. Pairings keep one as it was read, so both languages are known. */
const softSkills = {
  "soft.listening": { en: "Listening", de: "Zuhören" },
  "soft.relationships": { en: "Relationships", de: "Beziehungen" },
  "soft.feedback": { en: "Feedback", de: "Rückmeldung" },
  "soft.delegation": { en: "Delegation", de: "Delegieren" },
  "soft.facilitation": { en: "Facilitation", de: "Moderation" },
  "soft.conflict": { en: "Conflict", de: "Konflikt" },
  "soft.coaching": { en: "Coaching", de: "Coaching" },
};

const soft = Object.keys(softSkills) as (keyof typeof softSkills)[];

/** Skills are written with commas between them; none counts twice. */
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
    Object.values(softSkills[id]).some((name) => name.toLowerCase() === skill.trim().toLowerCase()),
  );

/** The largest gaps of Seven soft skills by their short names; which way they go does not matter. */
export const proposedSkills = (items: readonly Item[]): string[] =>
  items
    .flatMap(({ questionId, distance }) => {
      const id = soft.find((each) => each === questionId);
      return id && distance ? [{ id, gap: Math.abs(distance) }] : [];
    })
    .sort((a, b) => b.gap - a.gap)
    .slice(0, mostSkills)
    .map(({ id }) => inLanguage(softSkills[id]));
