import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "people", lazy: () => import("./PeoplePage") },
  { path: "people/add", lazy: () => import("./AddPage") },
  { path: "people/:personId", lazy: () => import("./PersonPage") },
];
