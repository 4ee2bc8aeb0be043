import type { RouteObject } from "react-router";

/** For the lead who asked. */
export const routes: RouteObject[] = [
  { path: "surveys/:surveyId/self-rating", lazy: () => import("./routes/SelfRatingPage") },
];
