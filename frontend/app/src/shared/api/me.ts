import { useSuspenseQuery } from "@tanstack/react-query";
import { client, type Schemas } from "./client";
import { queries } from "./queries";
import { type Versioned, versioned } from "./versioned";

/** Who is signed in. Loaders of signed-in pages have read it before a component asks. */
export const meQuery = {
  queryKey: ["me"],
  queryFn: () => versioned(client.GET("/api/me")),
  staleTime: 60_000,
} as const;

export const installationQuery = {
  queryKey: ["installation"],
  queryFn: async () => (await versioned(client.GET("/api/installation"))).value,
  staleTime: 60_000,
} as const;

export const useMe = (): Schemas["Me"] => useSuspenseQuery(meQuery).data.value;
export const useInstallation = (): Schemas["Installation"] =>
  useSuspenseQuery(installationQuery).data;

/** After set-up, sign-in or joining: nothing of an earlier member may stay in the cache. */
export function enter(me: Schemas["Me"], etag = ""): void {
  queries.clear();
  if (etag) {
    queries.setQueryData<Versioned<Schemas["Me"]>>(meQuery.queryKey, { value: me, etag });
  }
}
