import { Navigate, type RouteObject, useLocation, useParams } from "react-router";

/** Addresses that webhooks, emails and calendar files carry, and where their pages are now. */
const moved: Record<string, string> = {
  "/themes": "/surveys",
  "/themes/new": "/surveys",
  "/agreement": "/role/agreement",
  "/agreements": "/shared",
  "/agreements/:id": "/shared/agreements/:id",
  "/people/paste": "/people/add",
  "/people/import": "/people/add",
  "/people/archived": "/people?show=archived",
  "/people/stages": "/situations?records=who-has-what",
  "/week/cards": "/situations",
  "/week/cards/only-i": "/situations?begin=my-plate",
  "/week/cards/not-yet": "/situations?begin=say-no",
  "/week/cards/mine-to-solve": "/situations?begin=brought-problem",
  "/week/cards/what-to-share": "/situations?begin=share",
  "/week/cards/may-share": "/situations?begin=share",
  "/week/cards/update": "/situations?begin=update",
  "/week/cards/delegate": "/situations?begin=hand-over",
  "/week/cards/bridge": "/situations?begin=other-terms",
  "/week/cards/disagreement": "/situations?begin=i-disagree",
  "/week/cards/:card": "/situations",
  "/situations/new/:template": "/situations?begin=:template",
  "/situations/past": "/situations#past",
  "/situations/past/:template": "/situations#past",
  "/coaching": "/people#coaching",
  "/coaching/:id": "/people/coaching-:id",
  "/people/coaching": "/people#coaching",
  "/people/coaching/:id": "/people/coaching-:id",
  "/talks/:id": "/people?talk=:id",
  "/surveys/:surveyId/links": "/surveys/:surveyId",
  "/surveys/:surveyId/mail": "/surveys/:surveyId",
  "/surveys/:surveyId/results": "/surveys/:surveyId/answers",
  "/account": "/settings/account",
  "/members": "/settings/members",
  "/settings/members/trail": "/settings/members",
  "/integrations": "/settings/tools",
  "/integrations/new": "/settings/tools?new=token",
  "/integrations/tokens/:id": "/settings/tools?renew=:id",
  "/integrations/webhooks/new": "/settings/tools?new=webhook",
  "/integrations/webhooks/:id": "/settings/tools?webhook=:id",
  "/settings/tools/new": "/settings/tools?new=token",
  "/settings/tools/tokens/:id": "/settings/tools?renew=:id",
  "/settings/tools/webhooks/new": "/settings/tools?new=webhook",
  "/settings/tools/webhooks/:id": "/settings/tools?webhook=:id",
  "/going-live": "/settings/server",
  "/gaps/agenda": "/gaps?view=agenda",
  "/thread/:kind/:key": "/role?open=:kind.:key",
};

/** A filter and what stands behind the `#` come along. */
function Moved({ to }: { to: string }) {
  const { search, hash } = useLocation();
  const params = useParams();
  // Whoever came from a survey wanted to group its answers.
  const from = search.startsWith("?from=") && search.slice(6);
  if (from) return <Navigate replace to={`/surveys/${from}/answers`} />;
  const path = to.replace(/:(\w+)/g, (_, name) => params[name] ?? "");
  const page = new URL(path, globalThis.location.origin);
  return (
    <Navigate
      replace
      to={{
        pathname: page.pathname,
        search: [page.search.slice(1), search.slice(1)].filter(Boolean).join("&"),
        hash: hash || page.hash,
      }}
    />
  );
}

export const redirects: RouteObject[] = Object.entries(moved).map(([path, to]) => ({
  path,
  element: <Moved to={to} />,
}));
