import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "going-live", lazy: () => import("./GoingLivePage") },
];
