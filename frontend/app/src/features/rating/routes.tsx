import type { LoaderFunctionArgs, RouteObject } from "react-router";

/** Fetches the data beside the code of the page. */
const loader = async (args: LoaderFunctionArgs) => (await import("./loading")).load(args);

/** These pages are for the lead who asked. The query of the address says which gaps are shown. */
export const routes: RouteObject[] = [
  { path: "gaps", loader, lazy: () => import("./GapsPage") },
  { path: "surveys/:surveyId/self-rating", lazy: () => import("./SelfRatingPage") },
];
