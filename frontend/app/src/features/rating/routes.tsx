import type { LoaderFunctionArgs, RouteObject } from "react-router";

/** What is shown is fetched beside the page that shows it. */
const loader = async (args: LoaderFunctionArgs) => (await import("./loading")).load(args);

/** For the lead who asked. Which gaps are looked at stands in the address behind the question mark. */
export const routes: RouteObject[] = [
  { path: "gaps", loader, lazy: () => import("./GapsPage") },
  { path: "gaps/agenda", loader, lazy: () => import("./AgendaPage") },
  { path: "surveys/:surveyId/self-rating", lazy: () => import("./SelfRatingPage") },
];
