import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "settings/tools", lazy: () => import("./IntegrationsPage") },
];
