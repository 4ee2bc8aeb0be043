import { useSuspenseQuery } from "@tanstack/react-query";
import { liveIn, ownZone } from "../i18n";
import { client, type Schemas } from "./client";
import { loadFor } from "./loadedFor";
import { queries } from "./queries";
import { keyOf, readFrom } from "./read";
import { ifMatch, type Versioned, versioned } from "./versioned";

/**
 * The query reads who is signed in. Loaders of members' pages have read it before a component asks.
 */
export const meQuery = {
  queryKey: keyOf("/api/me"),
  queryFn: async () => {
    const me = await readFrom("/api/me");
    loadFor(me.value.id);
    liveIn(me.value.zone);
    return me;
  },
  staleTime: 60_000,
} as const;

export const installationQuery = {
  queryKey: keyOf("/api/installation"),
  queryFn: async () => (await readFrom("/api/installation")).value,
  staleTime: 60_000,
};

export const useMe = (): Schemas["Me"] => useSuspenseQuery(meQuery).data.value;
export const useInstallation = (): Schemas["Installation"] =>
  useSuspenseQuery(installationQuery).data;

/** Sets the zone of a new member to that of their browser. */
export async function sayZone(): Promise<void> {
  const { value, etag } = await queries.ensureQueryData(meQuery);
  if (value.zone) return;
  const body = { zone: ownZone() };
  keepMe(await versioned(client.PATCH("/api/me", { params: ifMatch(etag), body })));
}

/** Stores the server's answer to a change. */
export function keepMe(me: Versioned<Schemas["Me"]>): void {
  liveIn(me.value.zone);
  queries.setQueryData(meQuery.queryKey, me);
}

/** Keys of a member's data in the tab's storage begin with this. */
export const ofMember = "tenward.member.";

/** Whenever the member changes: nothing of an earlier one may stay in the cache, nor in the session of the tab. */
export function forgetMember(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(ofMember)) sessionStorage.removeItem(key);
  }
  loadFor("");
  liveIn(undefined);
  const [installation] = installationQuery.queryKey;
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== installation });
}

/** Forgets the installation, which the setup has changed. */
export const forgetInstallation = (): void =>
  queries.removeQueries({ queryKey: installationQuery.queryKey });
