import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import {
  allQuery,
  archivedQuery,
  below,
  bodyQuery,
  client,
  groupsQuery,
  ifMatch,
  peopleQuery,
  readFrom,
  type Schemas,
  uuid,
} from "../../shared/api";
import { type ChangeRequest, type QueryList, wasOf } from "../../shared/changes";
import { contactsQuery } from "../../shared/talk";
import type { Group, Person } from "./types";

/** Reads archived people beside the others. */
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

/** Groups with the number of people that this page shows, whatever was readFrom first. */
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

/** Requests and what is open, for who waits for the reader. */
export const askedQuery = allQuery("/api/tasks", { state: "asked" });
export const notNowQuery = allQuery("/api/tasks", { state: "not-now" });
export const openTasksQuery = allQuery("/api/tasks", { state: "open" });

/**
 * Changes of people or groups require reading these again. A draft shows its audience as it is now.
 */
const changed = [
  ...[groupsQuery.queryKey, below("/api/people"), contactsQuery.queryKey],
  below("/api/surveys"),
] as const;

export function useRefresh() {
  const queries = useQueryClient();
  return () => Promise.all(changed.map((queryKey) => queries.invalidateQueries({ queryKey })));
}

/** The queue updates this list of people who can be asked. */
const here: QueryList = { key: peopleQuery.queryKey, list: [] };

/**
 * Makes the change for the queue. The server chooses the id.
 * @param key where the line was typed
 */
export function addPerson(draft: Schemas["PersonDraft"], key: string, line: string): ChangeRequest {
  const id = uuid();
  const row: Person = { ...draft, id, createdAt: new Date().toISOString() };
  return {
    operation: "POST /api/people",
    ...{ thing: id, fields: draft, reread: changed, typed: { key, text: line } },
    optimistic: [{ add: row, to: here, last: true }],
  };
}

/** Makes the change for the queue. */
export function changePerson(person: Person, fields: Schemas["PersonChange"]): ChangeRequest {
  const { id, archivedAt, ...rest } = person;
  const { archived, ...typed } = fields;
  const away: QueryList = { key: archivedQuery.queryKey, list: [] };
  const now = archived ? new Date().toISOString() : null;
  const row: Person = { id, ...rest, ...(now && { archivedAt: now }) };
  const moves: ChangeRequest["optimistic"] & object =
    archived === undefined
      ? []
      : [
          { remove: id, from: archived ? here : away },
          { add: row, to: archived ? away : here },
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

/** Makes the change for the queue. */
export const renameGroup = ({ id, name }: Group, to: string): ChangeRequest => ({
  operation: "PATCH /api/groups/{groupId}",
  ...{ path: { groupId: id }, fields: { name: to }, was: { name }, reread: changed },
});

/** The query reads a person, archived or not. */
export const personQuery = (personId: string) => bodyQuery("/api/people/{personId}", { personId });

/** Removes the person as they are now; what removing takes away can be given back by adding them again. */
export async function removePerson(personId: string, notes = false): Promise<Person> {
  const { value, etag } = await readFrom("/api/people/{personId}", { personId });
  await client.DELETE("/api/people/{personId}", {
    params: { path: { personId }, ...(notes && { query: { notes } }), ...ifMatch(etag) },
  });
  return value;
}

export async function removeGroup(groupId: string): Promise<void> {
  const { etag } = await readFrom("/api/groups/{groupId}", { groupId });
  await client.DELETE("/api/groups/{groupId}", { params: { path: { groupId }, ...ifMatch(etag) } });
}
