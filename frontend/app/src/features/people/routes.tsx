import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "people", lazy: () => import("./routes/PeoplePage") },
  { path: "people/paste", lazy: () => import("./routes/PastePage") },
];
