import { queries, type Schemas, uuid, type Versioned } from "../api";
import type { ChangeRequest, QueryList } from "../changes";
import { talkQuery } from "./queries";
import type { Point, PointKind, Talk } from "./types";

/* The changes of a talk and of its agenda, as the queue takes them. */

const wasOf = (row: object, fields: object) => {
  const before = row as Record<string, unknown>;
  return Object.fromEntries(Object.keys(fields).map((name) => [name, before[name] ?? null]));
};

export function changeTalk(
  talk: Pick<Talk, "id"> & Partial<Talk>,
  fields: Schemas["TalkChange"],
): ChangeRequest {
  const known = queries.getQueryData<Versioned<Talk>>(talkQuery(talk.id).queryKey);
  return {
    operation: "PATCH /api/talks/{talkId}",
    ...{ path: { talkId: talk.id }, fields, was: wasOf(talk, fields) },
    ...(known && { base: known.etag }),
  };
}

const pointsOf = (talkId: string): QueryList => ({
  key: talkQuery(talkId).queryKey,
  list: ["value", "points"],
});

const added = (talkId: string, point: Point, key?: string): ChangeRequest => {
  const { id, kind, text, origin } = point;
  return {
    operation: "POST /api/talks/{talkId}/points",
    ...{ path: { talkId }, thing: id, fields: { id, kind, text, ...(origin && { origin }) } },
    optimistic: [{ add: point, to: pointsOf(talkId), last: true }],
    ...(key && { typed: { key, text } }),
  };
};

/** @param key where it was typed */
export const addPoint = (
  talkId: string,
  draft: { text: string; kind?: PointKind; origin?: Schemas["PointOrigin"] },
  key?: string,
): ChangeRequest =>
  added(
    talkId,
    {
      ...{ id: uuid(), kind: "point", by: "me", done: false, place: 10_000, etag: "" },
      ...{ createdAt: new Date().toISOString(), ...draft, text: draft.text.trim() },
    },
    key,
  );

/** Adds it again with its id. */
export const restorePoint = (talkId: string, point: Point): ChangeRequest => added(talkId, point);

export const changePoint = (point: Point, fields: Schemas["PointChange"]): ChangeRequest => ({
  operation: "PATCH /api/points/{pointId}",
  ...{ path: { pointId: point.id }, fields, was: wasOf(point, fields), base: point.etag },
});

export const removePoint = ({ id, etag }: Point): ChangeRequest => ({
  operation: "DELETE /api/points/{pointId}",
  ...{ path: { pointId: id }, base: etag },
  optimistic: [{ remove: id }],
});
