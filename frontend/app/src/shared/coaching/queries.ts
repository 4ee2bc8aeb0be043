import { queryOptions } from "@tanstack/react-query";
import { client, queries, type Schemas, versioned } from "../api";
import { growth } from "../goal";

export type Pairing = Schemas["Pairing"];

/** Below the key of tasks and the log: a step that is done moves a series. */
const key = [growth, "coaching"];

export const atPairing = (pairingId: string) => ({ path: { pairingId } });

/** As coachee and as coach, and that those ended in which the reader was the coach. */
export const pairingsQuery = queryOptions({
  queryKey: [...key, "pairings"],
  queryFn: async () => (await versioned(client.GET("/api/coaching/pairings"))).value,
});

export const pairingQuery = (pairingId: string) =>
  queryOptions({
    queryKey: [...key, "pairing", pairingId],
    queryFn: () =>
      versioned(client.GET("/api/coaching/pairings/{pairingId}", { params: atPairing(pairingId) })),
  });

export const offersKey = [...key, "offers"];

export const coachingChanged = () => queries.invalidateQueries({ queryKey: key });
