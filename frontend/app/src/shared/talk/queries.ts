import { queryOptions } from "@tanstack/react-query";
import { client, ifMatch, queries, type Schemas, versioned } from "../api";
import { today } from "../days";
import { growth, growthChanged } from "../goal";

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

/** Made from what stands there now, also where nobody wished anything before. */
export async function changeContact(
  personId: string,
  body: Schemas["ContactChange"],
): Promise<void> {
  const { etag } = await queries.fetchQuery({ ...contactQuery(personId), staleTime: 0 });
  const params = { path: { personId }, ...ifMatch(etag) };
  await client.PATCH("/api/contacts/{personId}", { params, body });
  await growthChanged();
}

/** @returns the talk, and the next one of its series */
export async function finishTalk(
  talkId: string,
  body: Schemas["TalkFinish"],
): Promise<Schemas["FinishedTalk"]> {
  const { etag } = await queries.fetchQuery({ ...talkQuery(talkId), staleTime: 0 });
  const params = { path: { talkId }, ...ifMatch(etag) };
  const { value } = await versioned(client.POST("/api/talks/{talkId}/finish", { params, body }));
  await growthChanged();
  return value;
}

export async function removeTalk(talkId: string): Promise<void> {
  const { etag } = await queries.fetchQuery({ ...talkQuery(talkId), staleTime: 0 });
  await client.DELETE("/api/talks/{talkId}", { params: { path: { talkId }, ...ifMatch(etag) } });
}
