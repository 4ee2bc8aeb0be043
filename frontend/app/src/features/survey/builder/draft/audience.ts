import { uuid } from "../../../../shared/api";
import type { Audience, AudiencePart, SurveyGroup, SurveyPerson } from "../../types";

type Entry = Audience[number];

/** Everybody in every group that has somebody. */
export function everybody(groups: SurveyGroup[], people: SurveyPerson[]): Audience {
  return groups
    .map((group) => ({
      groupId: group.id,
      personIds: people.filter((person) => person.groupId === group.id).map((person) => person.id),
    }))
    .filter(({ personIds }) => personIds.length > 0);
}

/** Returns the people of a group who are asked, in whichever part. */
export const chosenIn = (audience: Audience, groupId: string): ReadonlySet<string> =>
  new Set(of(audience, groupId).flatMap(({ personIds }) => personIds));

/** The parts into which a group is split; none unless it is. */
export const partsOf = (audience: Audience, groupId: string): AudiencePart[] =>
  of(audience, groupId).flatMap(({ part }) => part ?? []);

/**
 * Returns the id of the part in which a person is asked, or of their group; undefined if they are
 * not asked.
 */
export function unitOf(audience: Audience, personId: string): string | undefined {
  const entry = audience.find(({ personIds }) => personIds.includes(personId));
  return entry && unitId(entry);
}

export const unitId = ({ groupId, part }: Entry): string => part?.id ?? groupId;

/** The audience with the people chosen in one undivided group replaced, in the order of the groups and of their people. */
export const choosePeople = (
  audience: Audience,
  groups: SurveyGroup[],
  people: SurveyPerson[],
  groupId: string,
  chosen: ReadonlySet<string>,
): Audience =>
  inOrder(
    [...audience.filter((entry) => entry.groupId !== groupId), { groupId, personIds: [...chosen] }],
    groups,
    people,
  );

/** The audience with a group in two parts that have nobody yet; who was asked still is, in neither. */
export function splitGroup(audience: Audience, groupId: string, names: [string, string]): Audience {
  const parts = names.map((name) => ({
    groupId,
    part: { id: uuid(), name },
    personIds: [],
  }));
  return [...audience, ...parts];
}

/** The audience with a group in one again. */
export const together = (
  audience: Audience,
  groups: SurveyGroup[],
  people: SurveyPerson[],
  groupId: string,
): Audience => choosePeople(audience, groups, people, groupId, chosenIn(audience, groupId));

/** The audience with somebody in that part, or in the group where `unit` is its id; undefined asks them no more. */
export function place(
  audience: Audience,
  groups: SurveyGroup[],
  people: SurveyPerson[],
  person: SurveyPerson,
  unit: string | undefined,
): Audience {
  const others = audience.map((entry) => ({
    ...entry,
    personIds: entry.personIds.filter((id) => id !== person.id),
  }));
  const known = others.some((entry) => unitId(entry) === unit);
  const all =
    known || unit !== person.groupId
      ? others
      : [...others, { groupId: person.groupId, personIds: [] }];
  const placed = all.map((entry) =>
    unitId(entry) === unit ? { ...entry, personIds: [...entry.personIds, person.id] } : entry,
  );
  return inOrder(placed, groups, people);
}

/** The audience without some people; a part stays when nobody is in it. */
export const withoutPeople = (audience: Audience, ids: readonly string[]): Audience =>
  audience
    .map((entry) => ({ ...entry, personIds: entry.personIds.filter((id) => !ids.includes(id)) }))
    .filter(({ part, personIds }) => part || personIds.length > 0);

export const renamed = (audience: Audience, partId: string, name: string): Audience =>
  audience.map((entry) =>
    entry.part?.id === partId ? { ...entry, part: { id: partId, name } } : entry,
  );

export const howMany = (audience: Audience): number =>
  audience.reduce((sum, { personIds }) => sum + personIds.length, 0);

/** Groups and people as the lead has them, without who is gone; a part stays when nobody is in it. */
export function inOrder(
  audience: Audience,
  groups: SurveyGroup[],
  people: SurveyPerson[],
): Audience {
  return groups.flatMap(({ id }) => {
    const here = people.filter(({ groupId }) => groupId === id).map((person) => person.id);
    const entries = of(audience, id);
    return [...entries.filter(({ part }) => part), ...entries.filter(({ part }) => !part)]
      .map((entry) => ({
        ...entry,
        personIds: here.filter((person) => entry.personIds.includes(person)),
      }))
      .filter(({ part, personIds }) => part || personIds.length > 0);
  });
}

/** The audience of an earlier survey as far as it still exists, everybody in the group they are in now. */
export function audienceStillThere(
  audience: Audience,
  groups: SurveyGroup[],
  people: SurveyPerson[],
): Audience {
  const moved = audience.flatMap(({ personIds }) =>
    people.filter(({ id }) => personIds.includes(id)),
  );
  const elsewhere = (entry: Entry) =>
    moved.filter(({ id, groupId }) => entry.personIds.includes(id) && groupId !== entry.groupId);
  return audience
    .flatMap(elsewhere)
    .reduce(
      (all, person) => place(all, groups, people, person, person.groupId),
      inOrder(audience, groups, people),
    );
}

const of = (audience: Audience, groupId: string): Entry[] =>
  audience.filter((entry) => entry.groupId === groupId);
