import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "people", lazy: () => import("./PeoplePage") },
  { path: "people/import", lazy: () => import("./ImportPage") },
  { path: "people/paste", lazy: () => import("./PastePage") },
  { path: "people/:personId", lazy: () => import("./PersonPage") },
];
