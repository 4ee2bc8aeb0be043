import { queryOptions } from "@tanstack/react-query";
import { client, ifMatch, type Schemas, type Versioned, versioned } from "../../shared/api";
import { type ChangeRequest, wasOf } from "../../shared/changes";
import { atPairing, coachingChanged, offersKey } from "../../shared/coaching";
import { growthChanged } from "../../shared/goal";
import { ownZone } from "../../shared/i18n";
import type { OwnOffer, Pairing } from "./types";

export const offersQuery = queryOptions({
  queryKey: [...offersKey, "all"],
  queryFn: async () => {
    const query = { zone: ownZone() };
    return (await versioned(client.GET("/api/coaching/offers", { params: { query } }))).value.items;
  },
});

export const ownOfferQuery = queryOptions({
  queryKey: [...offersKey, "own"],
  queryFn: () => versioned(client.GET("/api/coaching/offer")),
});

/** For owners. */
export const overviewQuery = queryOptions({
  queryKey: [...offersKey, "overview"],
  queryFn: async () => (await versioned(client.GET("/api/coaching/overview"))).value.pairings,
});

/** What was released last of the items that were rated; undefined where there is nothing, or nothing may be read yet. */
export const releasedQuery = queryOptions({
  queryKey: ["gaps", "coaching"],
  queryFn: async (): Promise<Schemas["Gaps"] | null> => {
    const { value } = await versioned(client.GET("/api/rated-surveys", { params: { query: {} } }));
    const latest = value.items.find(({ tooFew }) => !tooFew);
    if (!latest) return null;
    const params = { path: { surveyId: latest.surveyId } };
    const { value: alone } = await versioned(
      client.GET("/api/surveys/{surveyId}/gaps", { params }),
    );
    const compare = alone.compared ? undefined : alone.earlier[0]?.surveyId;
    if (!compare) return alone;
    return (
      await versioned(
        client.GET("/api/surveys/{surveyId}/gaps", { params: { ...params, query: { compare } } }),
      )
    ).value;
  },
  retry: false,
});

export async function changeOwnOffer(body: OwnOffer, etag: string): Promise<void> {
  await client.PUT("/api/coaching/offer", { params: ifMatch(etag), body });
  await coachingChanged();
}

export async function accept(pairingId: string): Promise<void> {
  const params = atPairing(pairingId);
  const { etag } = await versioned(client.GET("/api/coaching/pairings/{pairingId}", { params }));
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
