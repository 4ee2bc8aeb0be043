import { cleanup, waitFor } from "@testing-library/react";
import type { RouteObject } from "react-router";
import { afterEach, expect, it } from "vitest";
import { redirects } from "./redirects";
import { routes } from "./routes";
import { visit } from "./test/visit";

afterEach(cleanup);

it.each([
  ["/themes", "/surveys"],
  ["/themes?from=s1", "/surveys/s1/answers"],
  ["/themes/new", "/surveys"],
  ["/themes/new?from=s1", "/surveys/s1/answers"],
  ["/agreement?version=v1#clause-c1", "/role/agreement?version=v1#clause-c1"],
  ["/agreements", "/shared"],
  ["/agreements/v1", "/shared/agreements/v1"],
  ["/people/paste", "/people/add"],
  ["/people/import", "/people/add"],
  ["/people/archived", "/people?show=archived"],
  ["/week/cards", "/situations"],
  ["/week/cards/only-i?task=t1", "/situations?begin=my-plate&task=t1"],
  ["/week/cards/not-yet", "/situations?begin=say-no"],
  ["/week/cards/mine-to-solve?person=p1", "/situations?begin=brought-problem&person=p1"],
  ["/week/cards/what-to-share", "/situations?begin=share"],
  ["/week/cards/may-share", "/situations?begin=share"],
  ["/week/cards/update", "/situations?begin=update"],
  ["/week/cards/delegate?task=t1", "/situations?begin=hand-over&task=t1"],
  ["/week/cards/bridge?person=p1", "/situations?begin=other-terms&person=p1"],
  ["/week/cards/disagreement", "/situations?begin=i-disagree"],
  ["/week/cards/tarot", "/situations"],
  ["/situations/new/say-no?task=t1", "/situations?begin=say-no&task=t1"],
  ["/situations/new/decision?thread=theme.t1", "/situations?begin=decision&thread=theme.t1"],
  ["/situations/past", "/situations#past"],
  ["/situations/past/update", "/situations#past"],
  ["/coaching", "/people#coaching"],
  ["/coaching/p1", "/people/coaching-p1"],
  ["/people/coaching", "/people#coaching"],
  ["/people/coaching/p1", "/people/coaching-p1"],
  ["/talks/t1", "/people?talk=t1"],
  ["/talks/t1?as-coach", "/people?talk=t1&as-coach"],
  ["/surveys/s1/links", "/surveys/s1"],
  ["/surveys/s1/mail", "/surveys/s1"],
  ["/surveys/s1/results?theme=t1", "/surveys/s1/answers?theme=t1"],
  ["/account", "/settings/account"],
  ["/members", "/settings/members"],
  ["/settings/members/trail", "/settings/members"],
  ["/integrations", "/settings/tools"],
  ["/integrations/new", "/settings/tools?new=token"],
  ["/integrations/tokens/t1", "/settings/tools?renew=t1"],
  ["/integrations/webhooks/new", "/settings/tools?new=webhook"],
  ["/integrations/webhooks/w1", "/settings/tools?webhook=w1"],
  ["/settings/tools/new", "/settings/tools?new=token"],
  ["/settings/tools/tokens/t1", "/settings/tools?renew=t1"],
  ["/settings/tools/webhooks/new", "/settings/tools?new=webhook"],
  ["/settings/tools/webhooks/w1", "/settings/tools?webhook=w1"],
  ["/going-live", "/settings/server"],
  ["/gaps/agenda?survey=s1&agenda=a1", "/gaps?view=agenda&survey=s1&agenda=a1"],
])("leads from %s to %s", async (from, to) => {
  const router = visit([...redirects, { path: "*", element: null }], from);
  await waitFor(() => {
    const { pathname, search, hash } = router.state.location;
    expect(pathname + search + hash).toBe(to);
  });
});

/** Counts the pages of members below these routes. */
const addresses = (of: RouteObject[]): number =>
  of.reduce(
    (sum, { children, path, index, lazy }) =>
      sum + (children ? addresses(children) : Number(!!lazy && (index || path !== undefined))),
    0,
  );

it("has 38 addresses for members: a further page takes the place of another one", () => {
  const members = routes[0]?.children?.[1]?.children ?? [];
  expect(addresses(members)).toBe(38);
});
