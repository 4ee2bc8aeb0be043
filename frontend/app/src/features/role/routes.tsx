import type { RouteObject } from "react-router";

/** For the lead whose role it is. */
export const routes: RouteObject[] = [{ path: "role", lazy: () => import("./RolePage") }];
