import type { RouteObject } from "react-router";

/** For leads, each for their own; a board of the role alone has no survey to stand under. */
export const routes: RouteObject[] = [
  { path: "surveys/:surveyId/themes", lazy: () => import("./BoardPage") },
  { path: "themes/:boardId", lazy: () => import("./BoardPage") },
];
