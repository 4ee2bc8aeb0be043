import type { TokenScope } from "./queries";

/** The scopes are offered in this order. */
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
  "work:read",
  "work:write",
  "webhooks:write",
  "evidence:propose",
  "updates:read",
  "links:read",
] as const satisfies TokenScope[];

export const ownersScopes = [
  "members:read",
  "members:invite",
  "installation:read",
  "company:write",
] as const satisfies TokenScope[];

const told = /^(results|themes|publish|links):/;

/** Tells whether respondents are told who reads with these scopes. */
export const areTold = (chosen: readonly TokenScope[]): boolean =>
  chosen.some((scope) => told.test(scope));

const answers = /^(results|themes|publish):/;
const ownWork = /^(people|work|company):/;

/** Each link is a vote, so it stands alone; who reads answers and people can guess who wrote what. */
export const isBarred = (scope: TokenScope, chosen: readonly TokenScope[]): boolean =>
  chosen.some(
    (other) =>
      other !== scope &&
      (other === "links:read" ||
        scope === "links:read" ||
        (answers.test(scope) && ownWork.test(other)) ||
        (ownWork.test(scope) && answers.test(other))),
  );

/** A call to try a token with. */
export function exampleOf(chosen: readonly TokenScope[]): string | undefined {
  const paths: Partial<Record<TokenScope, string>> = {
    "people:read": "/api/people",
    "surveys:read": "/api/surveys",
    "results:read": "/api/rated-surveys",
    "results:named": "/api/rated-surveys",
    "themes:read": "/api/boards",
    "role:read": "/api/role",
    "work:read": "/api/to-dos",
    "updates:read": "/api/team-page/shown",
    "webhooks:write": "/api/webhooks",
    "members:read": "/api/members",
    "installation:read": "/api/going-live",
  };
  return chosen.map((scope) => paths[scope]).find(Boolean);
}
