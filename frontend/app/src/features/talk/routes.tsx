import type { RouteObject } from "react-router";

/** Whoever holds a link adds points without an account. */
export const bare: RouteObject[] = [{ path: "talk", lazy: () => import("./GuestPage") }];
