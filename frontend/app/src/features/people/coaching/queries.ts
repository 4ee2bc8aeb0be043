import { queryOptions } from "@tanstack/react-query";
import {
  below,
  bodyQuery,
  client,
  ifMatch,
  keyOf,
  queries,
  readFrom,
  type Schemas,
  type Versioned,
  versionedQuery,
} from "../../../shared/api";
import { type ChangeRequest, wasOf } from "../../../shared/changes";
import { growthChanged } from "../../../shared/goal";
import { ownZone } from "../../../shared/i18n";

export type Pairing = Schemas["Pairing"];
export type Offer = Schemas["Offer"];
export type OwnOffer = Schemas["OwnOffer"];
export type Session = Schemas["CoachingSession"];

/** The contract takes so many skills of a pairing. */
export const mostSkills = 5;

/** Days between sessions; the usual rhythm stands in the middle. */
export const rhythms = [7, 14, 28] as const;
export const lengths = [3, 6, 8] as const;

/** A coach need not be among the reader's people, so that their series stands for them in the address. */
export const seriesAt = (pairingId: string) => `/people/coaching-${pairingId}`;

const atPairing = (pairingId: string) => ({ path: { pairingId } });

/**
 * The query lists pairings as coachee and as coach, and ended ones in which the reader was the
 * coach.
 */
export const pairingsQuery = bodyQuery("/api/coaching/pairings");

export const pairingQuery = (pairingId: string) =>
  versionedQuery("/api/coaching/pairings/{pairingId}", { pairingId });

export const coachingChanged = () =>
  queries.invalidateQueries({ queryKey: below("/api/coaching") });

export const offersQuery = queryOptions({
  queryKey: keyOf("/api/coaching/offers"),
  queryFn: async () => (await readFrom("/api/coaching/offers", { zone: ownZone() })).value.items,
});

export const ownOfferQuery = versionedQuery("/api/coaching/offer");

/** The query is for owners. */
export const overviewQuery = queryOptions({
  queryKey: keyOf("/api/coaching/overview"),
  queryFn: async () => (await readFrom("/api/coaching/overview")).value.pairings,
});

/**
 * The query reads the latest release of rated items; null if there is none, or it cannot be read
 * yet.
 */
export const releasedQuery = queryOptions({
  queryKey: ["gaps", "coaching"],
  queryFn: async (): Promise<Schemas["Gaps"] | null> => {
    const { value } = await readFrom("/api/rated-surveys");
    const latest = value.items.find(({ tooFew }) => !tooFew);
    if (!latest) return null;
    const { surveyId } = latest;
    const { value: alone } = await readFrom("/api/surveys/{surveyId}/gaps", { surveyId });
    const compare = alone.compared ? undefined : alone.earlier[0]?.surveyId;
    if (!compare) return alone;
    return (await readFrom("/api/surveys/{surveyId}/gaps", { surveyId, compare })).value;
  },
  retry: false,
});

export async function changeOwnOffer(body: OwnOffer, etag: string): Promise<void> {
  await client.PUT("/api/coaching/offer", { params: ifMatch(etag), body });
  await coachingChanged();
}

export async function accept(pairingId: string): Promise<void> {
  const params = atPairing(pairingId);
  const { etag } = await readFrom("/api/coaching/pairings/{pairingId}", { pairingId });
  await client.POST("/api/coaching/pairings/{pairingId}/accept", {
    params: { ...params, ...ifMatch(etag) },
  });
  await coachingChanged();
}

/**
 * Ends, declines or takes back, without a reason. What was shared with the coach is taken back.
 *
 * @param leave a page on which nothing can be read any more
 */
export async function end(pairingId: string, leave?: () => void | Promise<void>): Promise<void> {
  await client.POST("/api/coaching/pairings/{pairingId}/end", { params: atPairing(pairingId) });
  await leave?.();
  await growthChanged();
}

export const changePairing = (
  { value: pairing, etag }: Versioned<Pairing>,
  fields: Schemas["PairingChange"],
): ChangeRequest => ({
  operation: "PATCH /api/coaching/pairings/{pairingId}",
  ...{ path: { pairingId: pairing.id }, fields, was: wasOf(pairing, fields), base: etag },
});
