import type { RouteObject } from "react-router";

/** Whoever holds a link adds points without an account. */
export const bare: RouteObject[] = [{ path: "talk", lazy: () => import("./GuestPage") }];

/** These pages are for leads. */
export const routes: RouteObject[] = [{ path: "talks/:talkId", lazy: () => import("./TalkPage") }];
