import type { RouteObject } from "react-router";

/** These pages are for the lead whose role it is. */
export const routes: RouteObject[] = [{ path: "role", lazy: () => import("./RolePage") }];
