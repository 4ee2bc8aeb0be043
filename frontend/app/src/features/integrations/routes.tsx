import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "integrations", lazy: () => import("./IntegrationsPage") },
  { path: "integrations/new", lazy: () => import("./NewTokenPage") },
  { path: "integrations/tokens/:tokenId", lazy: () => import("./RenewTokenPage") },
  { path: "integrations/webhooks/new", lazy: () => import("./NewWebhookPage") },
  { path: "integrations/webhooks/:webhookId", lazy: () => import("./WebhookPage") },
];
