import { queryOptions } from "@tanstack/react-query";
import { client, ifMatch, itemsQuery, keyOf, queries, readFrom, versionedQuery } from "../api";
import { today } from "../days";

export const contactsQuery = queryOptions({
  queryKey: keyOf("/api/contacts"),
  queryFn: async () => (await readFrom("/api/contacts", { day: today() })).value.items,
});

export const contactQuery = (personId: string) =>
  queryOptions({
    queryKey: keyOf("/api/contacts/{personId}", { personId }),
    queryFn: () => readFrom("/api/contacts/{personId}", { personId, day: today() }),
  });

export const talkQuery = (talkId: string) => versionedQuery("/api/talks/{talkId}", { talkId });

export const agendaQuery = (talkId: string) => itemsQuery("/api/talks/{talkId}/agenda", { talkId });

export async function removeTalk(talkId: string): Promise<void> {
  const { etag } = await queries.fetchQuery({ ...talkQuery(talkId), staleTime: 0 });
  await client.DELETE("/api/talks/{talkId}", { params: { path: { talkId }, ...ifMatch(etag) } });
}
