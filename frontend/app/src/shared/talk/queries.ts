import { queryOptions } from "@tanstack/react-query";
import { client, ifMatch, queries, versioned } from "../api";
import { today } from "../days";
import { growth } from "../goal";

/* All of it hangs below the key of tasks and the log: what changes one may change the other. */

export const contactsQuery = queryOptions({
  queryKey: [growth, "contacts"],
  queryFn: async () =>
    (await versioned(client.GET("/api/contacts", { params: { query: { day: today() } } }))).value
      .items,
});

export const contactQuery = (personId: string) =>
  queryOptions({
    queryKey: [growth, "contact", personId],
    queryFn: () =>
      versioned(
        client.GET("/api/contacts/{personId}", {
          params: { path: { personId }, query: { day: today() } },
        }),
      ),
  });

export const talkQuery = (talkId: string) =>
  queryOptions({
    queryKey: [growth, "talk", talkId],
    queryFn: () => versioned(client.GET("/api/talks/{talkId}", { params: { path: { talkId } } })),
  });

export const agendaQuery = (talkId: string) =>
  queryOptions({
    queryKey: [growth, "agenda", talkId],
    queryFn: async () =>
      (await versioned(client.GET("/api/talks/{talkId}/agenda", { params: { path: { talkId } } })))
        .value.items,
  });

export async function removeTalk(talkId: string): Promise<void> {
  const { etag } = await queries.fetchQuery({ ...talkQuery(talkId), staleTime: 0 });
  await client.DELETE("/api/talks/{talkId}", { params: { path: { talkId }, ...ifMatch(etag) } });
}
