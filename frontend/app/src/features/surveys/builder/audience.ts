import type { Group, Person, Survey } from "../types";

type Audience = Survey["audience"];

/** Everybody in every group that has somebody. */
export function everybody(groups: Group[], people: Person[]): Audience {
  return groups
    .map((group) => ({
      groupId: group.id,
      personIds: people.filter((person) => person.groupId === group.id).map((person) => person.id),
    }))
    .filter(({ personIds }) => personIds.length > 0);
}

export const chosenIn = (audience: Audience, groupId: string): ReadonlySet<string> =>
  new Set(audience.find((asked) => asked.groupId === groupId)?.personIds);

/** The audience with the people chosen in one group replaced, in the order of the groups and of their people. */
export function choose(
  audience: Audience,
  groups: Group[],
  people: Person[],
  groupId: string,
  chosen: ReadonlySet<string>,
): Audience {
  return everybody(groups, people)
    .map((all) => {
      const wanted = all.groupId === groupId ? chosen : chosenIn(audience, all.groupId);
      return { ...all, personIds: all.personIds.filter((id) => wanted.has(id)) };
    })
    .filter(({ personIds }) => personIds.length > 0);
}

export const howMany = (audience: Audience): number =>
  audience.reduce((sum, { personIds }) => sum + personIds.length, 0);
