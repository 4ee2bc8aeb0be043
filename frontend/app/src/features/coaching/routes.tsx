import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "coaching", lazy: () => import("./CoachingPage") },
  { path: "coaching/:pairingId", lazy: () => import("./PairingPage") },
];
