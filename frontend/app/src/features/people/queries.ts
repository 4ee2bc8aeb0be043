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
import type { Person } from "./launchRules";

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

/** To be called after every change of people or groups. A draft shows whom it asks as they are now. */
export function useRefresh() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [groupsQuery.queryKey, peopleQuery.queryKey, ["survey"]].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
}

/** Whether or not they are in the archive. */
export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: [...peopleQuery.queryKey, "one", personId],
    queryFn: async () => (await readPerson(personId)).value,
  });

export const readPerson = (personId: string) =>
  versioned(client.GET("/api/people/{personId}", { params: { path: { personId } } }));

export const readGroup = (groupId: string) =>
  versioned(client.GET("/api/groups/{groupId}", { params: { path: { groupId } } }));

export const changePerson = (personId: string, etag: string, body: Schemas["PersonChange"]) =>
  client.PATCH("/api/people/{personId}", {
    params: { path: { personId }, ...ifMatch(etag) },
    body,
  });

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

export async function archivePerson(personId: string, archived: boolean): Promise<void> {
  const { etag } = await readPerson(personId);
  await changePerson(personId, etag, { archived });
}

export async function movePerson(personId: string, groupId: string): Promise<void> {
  const { etag } = await readPerson(personId);
  await changePerson(personId, etag, { groupId });
}
