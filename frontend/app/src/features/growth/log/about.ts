import { useQuery } from "@tanstack/react-query";
import { roleQuery } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { goalsQuery } from "../queries";
import type { Goal } from "../types";

/** Names what an entry is for, as the value of a choice: "", "goal:<id>" or "clause:<id>". */
export type About = string;

export const aboutGoal = (id: string): About => `goal:${id}`;
export const aboutClause = (id: string): About => `clause:${id}`;

/** The same in a request. */
export function hangsOn(about: About) {
  const [kind, id = ""] = about.split(":");
  if (kind === "goal") return { goalId: id };
  return kind === "clause" ? { thread: { kind, key: id } as const } : {};
}

const runs = ({ state }: Goal) => state === "active" || state === "draft" || state === "resting";

/** Lists what an entry can be for: active goals, and the clause that it is about already. */
export function useAbouts(about: About): { value: About; text: string }[] {
  const t = useT();
  const goals = useQuery(goalsQuery).data ?? [];
  const role = useQuery({ ...roleQuery, enabled: about.startsWith("clause:") }).data;
  const clause = role?.value.clauses.find(({ id }) => aboutClause(id) === about);
  return [
    { value: "", text: t("no goal") },
    ...goals
      .filter((goal) => runs(goal) || aboutGoal(goal.id) === about)
      .map(({ id, title }) => ({ value: aboutGoal(id), text: title })),
    ...(clause
      ? [{ value: about, text: t("the responsibility “{{text}}”", { text: clause.text }) }]
      : []),
  ];
}

/** Shorter first names are too often part of something else. */
const shortest = 3;

/** The one whom a line names, by the whole name or by a first name that nobody else has. */
export function personIn<P extends { name: string }>(
  text: string,
  people: readonly P[],
): P | undefined {
  const wordsOf = (of: string): string[] =>
    of.toLocaleLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  const words = wordsOf(text);
  const line = ` ${words.join(" ")} `;
  const whole = people.filter(({ name }) => line.includes(` ${wordsOf(name).join(" ")} `));
  if (whole.length > 0) return whole.length === 1 ? whole[0] : undefined;
  const first = people.filter(({ name }) => {
    const [given = ""] = wordsOf(name);
    return given.length >= shortest && words.includes(given);
  });
  return first.length === 1 ? first[0] : undefined;
}
