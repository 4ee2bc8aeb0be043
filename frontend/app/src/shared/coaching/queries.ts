import { below, itemsQuery, queries, type Schemas, versionedQuery } from "../api";

export type Pairing = Schemas["Pairing"];

export const atPairing = (pairingId: string) => ({ path: { pairingId } });

/** As coachee and as coach. */
export const pairingsQuery = itemsQuery("/api/coaching/pairings");

export const pairingQuery = (pairingId: string) =>
  versionedQuery("/api/coaching/pairings/{pairingId}", { pairingId });

export const coachingChanged = () =>
  queries.invalidateQueries({ queryKey: below("/api/coaching") });
