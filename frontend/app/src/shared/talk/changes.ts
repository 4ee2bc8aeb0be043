import { queries, type Schemas, uuid, type Versioned } from "../api";
import { type ChangeRequest, type QueryList, wasOf } from "../changes";
import { contactQuery, contactsQuery, talkQuery } from "./queries";
import type { Contact, ContactPage, Point, PointKind, Talk } from "./types";

/* The changes of a contact, of a talk and of its agenda, as the queue takes them. */

export function changeContact(contact: Contact, fields: Schemas["ContactChange"]): ChangeRequest {
  const { id: personId } = contact.person;
  const known = queries.getQueryData<Versioned<ContactPage>>(contactQuery(personId).queryKey);
  return {
    operation: "PATCH /api/contacts/{personId}",
    // The person has an ETag of their own.
    ...{ path: { personId }, thing: `contact ${personId}`, fields, was: wasOf(contact, fields) },
    ...(known && { base: known.etag }),
  };
}

/** Lists for `useChange` where the contact is shown: on the person's page and in the list. */
export const contactShown = ({
  path: { personId = "" } = {},
  fields = {},
}: ChangeRequest): NonNullable<ChangeRequest["optimistic"]> => [
  { set: { key: contactQuery(personId).queryKey, list: ["value", "contact"] }, fields },
  { set: { key: contactsQuery.queryKey, list: [personId] }, fields },
];

/** The talk is over with this; what was agreed stands in the week of whom it is for. */
export function finishTalk(talk: Talk, fields: Schemas["TalkFinish"]): ChangeRequest {
  const known = queries.getQueryData<Versioned<Talk>>(talkQuery(talk.id).queryKey);
  const { outcome: state, steps = [], ...said } = fields;
  const agreed = steps.map((step) => ({ taskId: uuid(), by: "me", state: "open", ...step }));
  const shown = { ...said, state, steps: [...talk.steps, ...agreed] };
  return {
    operation: "POST /api/talks/{talkId}/finish",
    ...{ path: { talkId: talk.id }, fields, was: wasOf(talk, shown) },
    ...(known && { base: known.etag }),
    optimistic: [{ change: talk.id, fields: shown }],
  };
}

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
