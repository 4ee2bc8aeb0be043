import type { RouteObject } from "react-router";

/** Whoever holds a link helps without an account. */
export const bare: RouteObject[] = [{ path: "goal", lazy: () => import("./HelperPage") }];

/** These pages are for leads; shared things are for every member. */
export const routes: RouteObject[] = [
  { path: "grow", lazy: () => import("./GrowPage") },
  { path: "grow/new", lazy: () => import("./NewGoalPage") },
  { path: "grow/year", lazy: () => import("./YearPage") },
  { path: "grow/:goalId", lazy: () => import("./GoalPage") },
  { path: "shared", lazy: () => import("./SharedListPage") },
  { path: "shared/:shareId", lazy: () => import("./SharedPage") },
];
