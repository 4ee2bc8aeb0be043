import { below, bodyQuery, queries, type Schemas, versionedQuery } from "../api";

export type Pairing = Schemas["Pairing"];

export const atPairing = (pairingId: string) => ({ path: { pairingId } });

/**
 * The query lists pairings as coachee and as coach, and ended ones in which the reader was the
 * coach.
 */
export const pairingsQuery = bodyQuery("/api/coaching/pairings");

export const pairingQuery = (pairingId: string) =>
  versionedQuery("/api/coaching/pairings/{pairingId}", { pairingId });

export const coachingChanged = () =>
  queries.invalidateQueries({ queryKey: below("/api/coaching") });
