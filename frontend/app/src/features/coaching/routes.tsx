import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "people/coaching", lazy: () => import("./CoachingPage") },
  { path: "people/coaching/:pairingId", lazy: () => import("./PairingPage") },
];
