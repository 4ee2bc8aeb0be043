import { infiniteQueryOptions } from "@tanstack/react-query";
import {
  allQuery,
  bodyQuery,
  client,
  ifMatch,
  keyOf,
  meQuery,
  queries,
  readFrom,
  type Schemas,
} from "../../shared/api";

export type Member = Schemas["Member"];
export type MemberRole = Schemas["Role"];
export type Departure = Schemas["Departure"];

export const membersQuery = allQuery("/api/members");

const entries = 50;

/** The trail, page by page. */
export const trailQuery = infiniteQueryOptions({
  queryKey: keyOf("/api/trail", {}),
  queryFn: async ({ pageParam }) =>
    (await readFrom("/api/trail", { limit: entries, cursor: pageParam || undefined })).value,
  initialPageParam: "",
  getNextPageParam: ({ next }) => next,
});

export const signOnQuery = bodyQuery("/api/sign-on");

export const secondFactorQuery = bodyQuery("/api/me/second-factor");

export const invitationsQuery = allQuery("/api/member-invitations");

/** Reads the member first, because another owner may have changed them since the list was read. */
async function withMember<T>(
  memberId: string,
  change: (params: { path: { memberId: string }; header: { "If-Match": string } }) => Promise<T>,
): Promise<T> {
  const { etag } = await readFrom("/api/members/{memberId}", { memberId });
  return change({ path: { memberId }, ...ifMatch(etag) });
}

export const changeRole = (memberId: string, role: MemberRole) =>
  withMember(memberId, (params) =>
    client.PATCH("/api/members/{memberId}", { params, body: { role } }),
  );

export const suspend = (memberId: string, suspended: boolean) =>
  withMember(memberId, (params) =>
    client.PATCH("/api/members/{memberId}", { params, body: { suspended } }),
  );

export const endSessionsOf = (memberId: string) =>
  client.DELETE("/api/members/{memberId}/sessions", { params: { path: { memberId } } });

export const resetSecondFactorOf = (memberId: string) =>
  client.DELETE("/api/members/{memberId}/second-factor", { params: { path: { memberId } } });

export const handOver = (memberId: string) =>
  withMember(memberId, (params) => client.POST("/api/members/{memberId}/ownership", { params }));

export const removeMember = (memberId: string) =>
  withMember(memberId, (params) => client.DELETE("/api/members/{memberId}", { params }));

/** The session ends with the account. */
export async function removeMe(): Promise<void> {
  const { etag } = await readFrom("/api/me", {});
  await client.DELETE("/api/me", { params: ifMatch(etag) });
}

/** What becomes of somebody's work; of one's own with titles. */
export const departureQuery = (memberId: string, mine: boolean) => ({
  ...(mine
    ? bodyQuery("/api/me/departure", {})
    : bodyQuery("/api/members/{memberId}/departure", { memberId })),
  staleTime: 0,
});

export const cancelSurveysOf = (memberId: string) =>
  client.POST("/api/members/{memberId}/surveys/cancel", { params: { path: { memberId } } });

/** The own role may be another one now. */
export async function membersChanged(): Promise<void> {
  await queries.invalidateQueries({ queryKey: meQuery.queryKey });
  await queries.invalidateQueries({ queryKey: membersQuery.queryKey });
}
