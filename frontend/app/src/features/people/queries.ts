import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import {
  archivedQuery,
  client,
  groupsQuery,
  ifMatch,
  peopleQuery,
  type Schemas,
  versioned,
} from "../../shared/api";
import { type ChangeRequest, type QueryList, wasOf } from "../../shared/changes";
import { contactsQuery } from "../../shared/talk";
import type { Group, Person } from "./launchRules";

/** Those in the archive beside the others. */
export function useEverybody() {
  const { groups, people, error, retry } = usePeople();
  const archived = useQuery(archivedQuery);
  const everybody = useMemo(
    () => people && archived.data && people.concat(archived.data),
    [people, archived.data],
  );
  return {
    groups,
    people,
    everybody,
    archived: archived.data,
    error: error ?? archived.error,
    retry: () => Promise.all([retry(), archived.refetch()]),
  };
}

/** Groups with the number of people that this page shows, whatever was read first. */
export function usePeople() {
  const groups = useQuery(groupsQuery);
  const people = useQuery(peopleQuery);
  const counted = useMemo(() => {
    const sizes = new Map<string, number>();
    for (const { groupId } of people.data ?? []) {
      sizes.set(groupId, (sizes.get(groupId) ?? 0) + 1);
    }
    return groups.data?.map((group) => ({
      ...group,
      people: people.data ? (sizes.get(group.id) ?? 0) : group.people,
    }));
  }, [groups.data, people.data]);
  return {
    groups: counted,
    people: people.data,
    error: groups.error ?? people.error,
    retry: () => Promise.all([groups.refetch(), people.refetch()]),
  };
}

/** What has to be read again after every change of people or groups. A draft shows whom it asks as they are now. */
const changed = [
  ...[groupsQuery.queryKey, peopleQuery.queryKey, contactsQuery.queryKey],
  ["survey"],
] as const;

export function useRefresh() {
  const queries = useQueryClient();
  return () => Promise.all(changed.map((queryKey) => queries.invalidateQueries({ queryKey })));
}

/** As the queue takes it. */
export function changePerson(person: Person, fields: Schemas["PersonChange"]): ChangeRequest {
  const { id, archivedAt, ...rest } = person;
  const { archived, ...typed } = fields;
  const here: QueryList = { key: peopleQuery.queryKey, list: [] };
  const away: QueryList = { key: archivedQuery.queryKey, list: [] };
  const now = archived ? new Date().toISOString() : null;
  const row: Person = { id, ...rest, ...(now && { archivedAt: now }) };
  // The key of all who are here begins the one of those who are not.
  const moves: ChangeRequest["optimistic"] & object =
    archived === undefined
      ? []
      : archived
        ? [
            { remove: id, from: here },
            { add: row, to: away },
          ]
        : [
            { add: row, to: here },
            { remove: id, from: away },
          ];
  return {
    operation: "PATCH /api/people/{personId}",
    ...{ path: { personId: id }, fields, reread: changed },
    was: wasOf({ ...rest, archived: archivedAt !== undefined }, fields),
    optimistic: [
      { change: id, fields: { ...typed, ...(archived !== undefined && { archivedAt: now }) } },
      ...moves,
    ],
  };
}

/** As the queue takes it. */
export const renameGroup = ({ id, name }: Group, to: string): ChangeRequest => ({
  operation: "PATCH /api/groups/{groupId}",
  ...{ path: { groupId: id }, fields: { name: to }, was: { name }, reread: changed },
});

/** Whether or not they are in the archive. */
export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: [...peopleQuery.queryKey, "one", personId],
    queryFn: async () => (await readPerson(personId)).value,
  });

const readPerson = (personId: string) =>
  versioned(client.GET("/api/people/{personId}", { params: { path: { personId } } }));

const readGroup = (groupId: string) =>
  versioned(client.GET("/api/groups/{groupId}", { params: { path: { groupId } } }));

/** Removes the person as they are now; what removing takes away can be given back by adding them again. */
export async function removePerson(personId: string): Promise<Person> {
  const { value, etag } = await readPerson(personId);
  await client.DELETE("/api/people/{personId}", {
    params: { path: { personId }, ...ifMatch(etag) },
  });
  return value;
}

export async function removeGroup(groupId: string): Promise<void> {
  const { etag } = await readGroup(groupId);
  await client.DELETE("/api/groups/{groupId}", { params: { path: { groupId }, ...ifMatch(etag) } });
}
