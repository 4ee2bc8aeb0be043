import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "situations", lazy: () => import("./SituationsPage") },
  { path: "situations/past", lazy: () => import("./PastPage") },
  { path: "situations/past/:template", lazy: () => import("./PastPage") },
  { path: "situations/new/:template", lazy: () => import("./NewPage") },
  { path: "situations/templates/new", lazy: () => import("./own/TemplatePage") },
  { path: "situations/templates/:templateId", lazy: () => import("./own/TemplatePage") },
  { path: "situations/:situationId", lazy: () => import("./SituationPage") },
];
