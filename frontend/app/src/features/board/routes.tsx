import type { RouteObject } from "react-router";

/**
 * These pages are for leads, each for their own boards. A board of the role alone has no survey in
 * its address.
 */
export const routes: RouteObject[] = [
  { path: "surveys/:surveyId/themes", lazy: () => import("./BoardPage") },
  { path: "themes/:boardId", lazy: () => import("./BoardPage") },
];
