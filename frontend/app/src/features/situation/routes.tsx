import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "situations", lazy: () => import("./SituationsPage") },
  { path: "situations/templates/new", lazy: () => import("./own/TemplatePage") },
  { path: "situations/templates/:templateId", lazy: () => import("./own/TemplatePage") },
  { path: "situations/:situationId", lazy: () => import("./SituationPage") },
];
