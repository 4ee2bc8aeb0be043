import { matchRoutes, type RouteObject, redirect } from "react-router";
import * as account from "./features/account/routes";
import * as agreement from "./features/agreement/routes";
import { routes as board } from "./features/board/routes";
import * as growth from "./features/growth/routes";
import { routes as home } from "./features/home/routes";
import { routes as people } from "./features/people/routes";
import { routes as problems } from "./features/problems/routes";
import { routes as rating } from "./features/rating/routes";
import { routes as results } from "./features/results/routes";
import { routes as role } from "./features/role/routes";
import { routes as server } from "./features/server/routes";
import { routes as situation } from "./features/situation/routes";
import { routes as survey } from "./features/survey/routes";
import { bare as talk } from "./features/talk/routes";
import * as team from "./features/team/routes";
import { routes as webhook } from "./features/webhook/routes";
import * as week from "./features/week/routes";
import { redirects } from "./redirects";
import { installationQuery, meQuery, queries, sayZone, slugOf } from "./shared/api";
import { language, speak } from "./shared/i18n";
import { BareLayout, Failed, FailedPage, NotFound, Waiting } from "./shared/layout";
import { keepMember } from "./shared/saving/signedIn";
import { RoleTabs, SettingsTabs, WeekTabs } from "./tabs";

/**
 * Returns where to go instead of a page for members; undefined for a member. Others come back after
 * signing in.
 */
async function detour({ pathname, search }: Pick<URL, "pathname" | "search">) {
  const back = pathname === "/" ? "" : `?return=${encodeURIComponent(pathname + search)}`;
  try {
    const { value: me } = await queries.ensureQueryData(meQuery);
    if (me.secondFactorMissing) return `/second-factor${back}`;
    if (!localStorage.getItem("tenward.language") && language() !== me.language) {
      await speak(me.language);
    }
    keepMember(me.id);
    // What a page changes and what waits to be sent; the sign-in page needs none of it.
    void import("./shared/changes/changes").then(({ changes }) => changes.start(me.id));
    // Without an answer it stays UTC until the next page.
    await sayZone().catch(() => {});
    return undefined;
  } catch (error) {
    if (slugOf(error) !== "not-signed-in") {
      throw error;
    }
    const { setUp } = await queries.ensureQueryData(installationQuery);
    return setUp ? `/sign-in${back}` : "/setup";
  }
}

/** Lets in who is signed in. */
async function signedIn({ request }: { request: Request }) {
  const instead = await detour(new URL(request.url));
  if (instead) {
    throw redirect(instead);
  }
  return null;
}

/** Fetches the code of a members' page while it asks who is signed in, before the router exists. */
export async function takeDetour(): Promise<void> {
  const matched = matchRoutes(routes, location) ?? [];
  if (matched.some(({ route }) => route.loader === signedIn)) {
    // What fails here fails again in the loader, which has a page to say so.
    const instead = await detour(location).catch(() => undefined);
    if (instead) {
      history.replaceState(null, "", instead);
    }
  }
}

const installation = () => queries.ensureQueryData(installationQuery);

/** A feature without a session first, then those for members. Each loads its pages when they are visited. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: Failed,
    HydrateFallback: Waiting,
    children: [
      {
        Component: BareLayout,
        loader: installation,
        children: [
          {
            ErrorBoundary: FailedPage,
            children: [
              ...account.bare,
              ...agreement.bare,
              ...growth.bare,
              ...talk,
              ...team.bare,
              ...problems,
            ],
          },
        ],
      },
      {
        // The sign-in page needs none of it.
        lazy: () => import("./signedIn"),
        loader: signedIn,
        children: [
          {
            ErrorBoundary: FailedPage,
            children: [
              ...home,
              { Component: RoleTabs, children: [...role, ...agreement.routes] },
              ...survey,
              ...results,
              ...board,
              ...rating,
              ...growth.routes,
              ...week.routes,
              { Component: WeekTabs, children: [...week.deeper, ...situation] },
              ...people,
              ...team.routes,
              {
                Component: SettingsTabs,
                children: [...account.signedIn, ...webhook, ...server],
              },
              ...redirects,
              { path: "*", Component: NotFound },
            ],
          },
        ],
      },
    ],
  },
];
