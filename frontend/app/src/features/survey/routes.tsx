import type { RouteObject } from "react-router";

/** For members: what was asked, is being asked, and is about to be asked. */
export const routes: RouteObject[] = [
  { path: "surveys", lazy: () => import("./SurveysPage") },
  { path: "surveys/new", lazy: () => import("./SurveyPage") },
  { path: "surveys/:surveyId", lazy: () => import("./SurveyPage") },
];
