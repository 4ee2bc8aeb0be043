import type { RouteObject } from "react-router";

/** Whoever holds a link reads without an account. */
export const bare: RouteObject[] = [{ path: "a", lazy: () => import("./LinkPage") }];

/** These pages are for leads; the agreements of others are for every member. */
export const routes: RouteObject[] = [
  { path: "role/agreement", lazy: () => import("./AgreementPage") },
  { path: "shared/agreements/:agreementId", lazy: () => import("./ReadPage") },
];
