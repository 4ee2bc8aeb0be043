import type { RouteObject } from "react-router";

/** For leads. */
export const routes: RouteObject[] = [{ path: "week", lazy: () => import("./WeekPage") }];
