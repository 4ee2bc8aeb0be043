import type { RouteObject } from "react-router";

/** These pages are for members: past, running and planned surveys. */
export const routes: RouteObject[] = [
  { path: "surveys", lazy: () => import("./SurveysPage") },
  { path: "surveys/new", lazy: () => import("./SurveyPage") },
  { path: "surveys/:surveyId", lazy: () => import("./SurveyPage") },
];
