import { generatePath, Navigate, type RouteObject, useLocation, useParams } from "react-router";

/** Addresses that webhooks, emails and calendar files carry, and where their pages are now. */
const moved: Record<string, string> = {
  "/agreement": "/role/agreement",
  "/agreements": "/shared",
  "/agreements/:id": "/shared/agreements/:id",
  "/people/paste": "/people/add",
  "/people/import": "/people/add",
  "/people/archived": "/people?show=archived",
  "/coaching": "/people/coaching",
  "/coaching/:id": "/people/coaching/:id",
  "/surveys/:surveyId/links": "/surveys/:surveyId",
  "/surveys/:surveyId/mail": "/surveys/:surveyId",
  "/surveys/:surveyId/results": "/surveys/:surveyId/answers",
  "/account": "/settings/account",
  "/members": "/settings/members",
  "/integrations": "/settings/tools",
  "/integrations/new": "/settings/tools/new",
  "/integrations/tokens/:id": "/settings/tools/tokens/:id",
  "/integrations/webhooks/new": "/settings/tools/webhooks/new",
  "/integrations/webhooks/:id": "/settings/tools/webhooks/:id",
  "/going-live": "/settings/server",
};

/** Where answers were grouped before: whoever came from a survey wanted to group its answers. */
function Grouping() {
  const from = new URLSearchParams(useLocation().search).get("from");
  return <Navigate replace to={from ? `/surveys/${from}/answers` : "/surveys"} />;
}

/** A filter and what stands behind the `#` come along. */
function Moved({ to }: { to: string }) {
  const { search, hash } = useLocation();
  const params = useParams();
  const [path = "", filter] = to.split("?");
  return (
    <Navigate
      replace
      to={{ pathname: generatePath(path, params), search: search || filter || "", hash }}
    />
  );
}

export const redirects: RouteObject[] = [
  ...["/themes", "/themes/new"].map((path) => ({ path, element: <Grouping /> })),
  ...Object.entries(moved).map(([path, to]) => ({ path, element: <Moved to={to} /> })),
];
