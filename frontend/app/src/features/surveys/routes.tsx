import type { RouteObject } from "react-router";

/** For members: what was asked, is being asked, and is about to be asked. */
export const routes: RouteObject[] = [
  { path: "surveys", lazy: () => import("./routes/SurveysPage") },
  { path: "surveys/new", lazy: () => import("./routes/NewSurveyPage") },
  { path: "surveys/:surveyId", lazy: () => import("./routes/SurveyPage") },
  { path: "surveys/:surveyId/mail", lazy: () => import("./routes/MailPage") },
  { path: "surveys/:surveyId/links", lazy: () => import("./routes/LinksPage") },
];
