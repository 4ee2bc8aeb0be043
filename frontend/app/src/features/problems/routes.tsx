import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "problems/:slug", lazy: () => import("./ProblemPage") },
];
