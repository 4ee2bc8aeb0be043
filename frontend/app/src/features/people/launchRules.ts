import type { Schemas } from "../../shared/api";

export type Group = Schemas["Group"];
export type Person = Schemas["Person"];

/** How many it takes to be shown, unless a survey says otherwise. */
export const usualK = 4;

export type Future = { alone: Group[]; together: Group[]; named: Group | undefined };

/**
 * What would become of the groups if everybody were asked: `LaunchRules` of the server, told ahead. One person alone in
 * the manager group answers by name; groups below k join each other, and while they are still below k the smallest
 * other one joins them.
 */
export function futureOf(groups: readonly Group[], k = usualK): Future {
  const asked = groups.filter(({ people }) => people > 0);
  const named = asked.find(({ kind, people }) => kind === "manager" && people === 1);
  const anonymous = asked.filter((group) => group !== named);
  const joined = new Set(anonymous.filter(({ people }) => people < k));
  while (joined.size > 0 && joined.size < anonymous.length && peopleIn([...joined]) < k) {
    const others = anonymous.filter((group) => !joined.has(group));
    joined.add(others.reduce((least, group) => (group.people < least.people ? group : least)));
  }
  return {
    alone: anonymous.filter((group) => !joined.has(group)),
    together: anonymous.filter((group) => joined.has(group)),
    named,
  };
}

/** Groups that have people, but fewer than k, and answer without their name. */
export function tooSmall(groups: readonly Group[], k = usualK): Group[] {
  const { named } = futureOf(groups, k);
  return groups.filter((group) => group.people > 0 && group.people < k && group !== named);
}

export const peopleIn = (groups: readonly Group[]): number =>
  groups.reduce((sum, { people }) => sum + people, 0);
