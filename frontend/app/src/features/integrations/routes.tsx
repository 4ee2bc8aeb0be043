import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "integrations", lazy: () => import("./IntegrationsPage") },
  { path: "integrations/new", lazy: () => import("./NewTokenPage") },
];
