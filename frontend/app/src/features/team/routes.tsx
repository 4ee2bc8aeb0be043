import type { RouteObject } from "react-router";

/** Whoever holds the link reads without an account. */
export const bare: RouteObject[] = [{ path: "team", lazy: () => import("./TeamPage") }];

export const routes: RouteObject[] = [
  { path: "people/team", lazy: () => import("./TeamEditPage") },
];
