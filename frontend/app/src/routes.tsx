import { type RouteObject, redirect } from "react-router";
import { routes as home } from "./features/home/routes";
import * as identity from "./features/identity/routes";
import { routes as live } from "./features/live/routes";
import { routes as people } from "./features/people/routes";
import { routes as problems } from "./features/problems/routes";
import { routes as results } from "./features/results/routes";
import { routes as surveys } from "./features/surveys/routes";
import { installationQuery, meQuery, queries, slugOf } from "./shared/api";
import { i18n, speak } from "./shared/i18n";
import { BareLayout, Failed, FailedPage, NotFound, SignedInLayout } from "./shared/layout";

/** Lets in who is signed in. Others go to set-up or sign-in and come back to where they wanted to be. */
async function signedIn({ request }: { request: Request }) {
  try {
    const { value: me } = await queries.ensureQueryData(meQuery);
    if (!localStorage.getItem("tenward.language") && i18n.language !== me.language) {
      speak(me.language);
    }
    return null;
  } catch (error) {
    if (slugOf(error) !== "not-signed-in") {
      throw error;
    }
    const { setUp } = await queries.ensureQueryData(installationQuery);
    const { pathname, search } = new URL(request.url);
    const back = pathname === "/" ? "" : `?return=${encodeURIComponent(pathname + search)}`;
    throw redirect(setUp ? `/sign-in${back}` : "/setup");
  }
}

const installation = () => queries.ensureQueryData(installationQuery);

/** A feature without a session first, then those for members. Each loads its pages when they are visited. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: Failed,
    HydrateFallback: () => null,
    children: [
      {
        Component: BareLayout,
        loader: installation,
        children: [
          {
            ErrorBoundary: FailedPage,
            children: [...identity.bare, ...problems],
          },
        ],
      },
      {
        Component: SignedInLayout,
        loader: signedIn,
        children: [
          {
            ErrorBoundary: FailedPage,
            children: [
              ...home,
              ...people,
              ...surveys,
              ...results,
              ...identity.signedIn,
              ...live,
              { path: "*", Component: NotFound },
            ],
          },
        ],
      },
    ],
  },
];
