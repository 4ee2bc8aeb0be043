import { queryOptions } from "@tanstack/react-query";
import { client, ifMatch, queries, type Schemas, slugOf, type Versioned, versioned } from "../api";
import { today } from "../days";
import { growth, growthChanged } from "../goal";
import type { PersonLine, Point, Talk } from "./types";

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

/** The changes of one talk run one after the other, each made from what the one before left. */
export const talkScope = (talkId: string) => ({ id: `talk ${talkId}` });

/**
 * Made from what the page shows. Where something else of the talk was changed meanwhile, both changes stand; where the same
 * was, it is refused.
 */
export async function changeTalk(talkId: string, body: Schemas["TalkChange"]): Promise<void> {
  const known = queries.getQueryData<Versioned<Talk>>(talkQuery(talkId).queryKey);
  const read = () => queries.fetchQuery({ ...talkQuery(talkId), staleTime: 0 });
  const { value: before, etag } = known ?? (await read());
  const change = (from: string) =>
    client.PATCH("/api/talks/{talkId}", {
      params: { path: { talkId }, ...ifMatch(from) },
      body,
    });
  try {
    await change(etag);
  } catch (error) {
    if (slugOf(error) !== "changed-meanwhile") throw error;
    const now = await read();
    const names = Object.keys(body).filter((name): name is keyof Talk => name in now.value);
    const isSame = (name: keyof Talk) =>
      JSON.stringify(now.value[name]) === JSON.stringify(before[name]);
    if (!names.every(isSame)) throw error;
    await change(now.etag);
  }
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

export async function changePoint(
  { id, etag }: Point,
  body: Schemas["PointChange"],
): Promise<void> {
  const params = { path: { pointId: id }, ...ifMatch(etag) };
  await client.PATCH("/api/points/{pointId}", { params, body });
  await growthChanged();
}

/** Gives each its place; those that stand right already are left alone. */
export async function orderPoints(points: Point[]): Promise<void> {
  const moved = points.flatMap((point, place) => (point.place === place ? [] : [{ point, place }]));
  await Promise.all(
    moved.map(({ point: { id, etag }, place }) =>
      client.PATCH("/api/points/{pointId}", {
        params: { path: { pointId: id }, ...ifMatch(etag) },
        body: { place },
      }),
    ),
  );
  await growthChanged();
}

export async function removePoint({ id, etag }: Point): Promise<void> {
  await client.DELETE("/api/points/{pointId}", {
    params: { path: { pointId: id }, ...ifMatch(etag) },
  });
  await growthChanged();
}

/** Adds it again with its id. */
export async function restorePoint(talkId: string, point: Point): Promise<void> {
  const { id, kind, text, origin } = point;
  const body = { id, kind, text, ...(origin && { origin }) };
  await client.POST("/api/talks/{talkId}/points", { params: { path: { talkId } }, body });
  await growthChanged();
}

export async function changeStepTask(
  { id, etag }: { id: string; etag: string },
  body: Schemas["TaskChange"],
): Promise<void> {
  await client.PATCH("/api/tasks/{taskId}", {
    params: { path: { taskId: id }, ...ifMatch(etag) },
    body,
  });
  await growthChanged();
}

export async function removeLine({ id, etag }: PersonLine): Promise<void> {
  await client.DELETE("/api/entries/{entryId}", {
    params: { path: { entryId: id }, ...ifMatch(etag) },
  });
  await growthChanged();
}

/** What a line hangs on. */
export type LineAbout = { personId?: string; talkId?: string };

/** Adds it again with its id, which brings a removed one back. */
export async function restoreLine(line: PersonLine, about: LineAbout): Promise<void> {
  const { id, day, kind, text, evidence } = line;
  await client.POST("/api/entries", { body: { id, day, kind, text, evidence, ...about } });
  await growthChanged();
}
