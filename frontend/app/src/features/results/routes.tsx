import type { RouteObject } from "react-router";

/** These pages are for the lead who asked. */
export const routes: RouteObject[] = [
  { path: "surveys/:surveyId/answers", lazy: () => import("./AnswersPage") },
  { path: "surveys/:surveyId/told", lazy: () => import("./TellPage") },
  { path: "themes/:boardId/publish", lazy: () => import("./MovedPublishing") },
];
