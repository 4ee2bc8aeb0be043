import type { RouteObject } from "react-router";

/** For the lead who asked. */
export const routes: RouteObject[] = [
  { path: "surveys/:surveyId/results", lazy: () => import("./routes/ResultsPage") },
];
