import { queryOptions } from "@tanstack/react-query";
import { archivedQuery, itemsQuery, peopleQuery, queries, type Schemas } from "../api";

type Entry = Pick<
  Schemas["Entry"],
  "kind" | "text" | "person" | "by" | "helper" | "talkId" | "card" | "taskId"
>;

/** Entries about the lead's own work. All others are about people, or the lead wrote them for themselves alone. */
const ofWork: readonly Entry["kind"][] = ["did", "learned", "went-wrong"];

/** Members of the workspace whom something can be shared with. */
export const colleaguesQuery = itemsQuery("/api/colleagues");

/** The names of everyone the lead knows here. */
export const knownNamesQuery = queryOptions({
  queryKey: ["people", "names"],
  queryFn: async () => {
    const known = await Promise.all([
      queries.fetchQuery(peopleQuery),
      queries.fetchQuery(archivedQuery),
      queries.fetchQuery(colleaguesQuery),
    ]);
    return known.flat().map(({ name }) => name);
  },
});

/** Letters of the shortest part of a name that is looked for: initials and "de" stand in any text. */
const shortest = 3;

/** Tells whether a text has one of the names in it, or a part of one; German adds an s. */
export function namesSomeone(text: string, names: readonly string[]): boolean {
  const words = new Set(text.normalize("NFC").match(/\p{L}+/gu));
  const parts = names.flatMap(
    (name) => name.normalize("NFC").match(/\p{Lu}\p{L}+|\p{Lo}+/gu) ?? [],
  );
  return parts.some(
    (part) => part.length >= shortest && (words.has(part) || words.has(`${part}s`)),
  );
}

/**
 * Tells whether an entry may be shown to others (a print, an update) without the lead choosing it.
 * Excluded are entries about people or private ones, those of others, and answers on a card; what
 * happened with a card's task is included.
 * @param names of {@link knownNamesQuery}
 */
export function mayLeave(
  { kind, text, person, by, helper, talkId, card, taskId }: Entry,
  names: readonly string[],
): boolean {
  const ofOthers = person || by || helper !== undefined || talkId;
  const answered = card && !taskId;
  return ofWork.includes(kind) && !ofOthers && !answered && !namesSomeone(text, names);
}
