import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "settings/tools", lazy: () => import("./IntegrationsPage") },
  { path: "settings/tools/new", lazy: () => import("./token/NewTokenPage") },
  { path: "settings/tools/tokens/:tokenId", lazy: () => import("./token/RenewTokenPage") },
  { path: "settings/tools/webhooks/new", lazy: () => import("./NewWebhookPage") },
  { path: "settings/tools/webhooks/:webhookId", lazy: () => import("./WebhookPage") },
];
