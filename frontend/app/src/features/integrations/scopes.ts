import type { TokenScope } from "./queries";

/** In the order in which they are offered. */
export const scopes = [
  "people:read",
  "people:write",
  "surveys:read",
  "surveys:draft",
  "surveys:launch",
  "mail:read",
  "mail:write",
  "results:read",
  "results:named",
  "themes:read",
  "themes:write",
  "publish:write",
  "role:read",
  "role:write",
  "links:read",
] as const satisfies TokenScope[];

export const ownersScopes = [
  "members:read",
  "members:invite",
  "installation:read",
] as const satisfies TokenScope[];

const told = /^(results|themes|publish|links):/;

/** Whether respondents are told of whoever reads with these. */
export const areTold = (chosen: readonly TokenScope[]): boolean =>
  chosen.some((scope) => told.test(scope));

/** Each link is a vote, so this one stands alone. */
export const isBarred = (scope: TokenScope, chosen: readonly TokenScope[]): boolean =>
  chosen.some((other) => other !== scope && (other === "links:read" || scope === "links:read"));

/** A call to try a token with. */
export function exampleOf(chosen: readonly TokenScope[]): string | undefined {
  const paths: Partial<Record<TokenScope, string>> = {
    "people:read": "/api/people",
    "surveys:read": "/api/surveys",
    "results:read": "/api/rated-surveys",
    "results:named": "/api/rated-surveys",
    "themes:read": "/api/boards",
    "role:read": "/api/role",
    "members:read": "/api/members",
    "installation:read": "/api/going-live",
  };
  return chosen.map((scope) => paths[scope]).find(Boolean);
}
