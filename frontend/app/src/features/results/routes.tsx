import type { RouteObject } from "react-router";

/** For the lead who asked, and whose board it is. */
export const routes: RouteObject[] = [
  { path: "surveys/:surveyId/answers", lazy: () => import("./ResultsPage") },
  { path: "surveys/:surveyId/results", lazy: () => import("./ResultsPage") },
  { path: "themes/:boardId/publish", lazy: () => import("./TellPage") },
];
