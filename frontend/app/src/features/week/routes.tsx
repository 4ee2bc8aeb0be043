import type { RouteObject } from "react-router";

/** These pages are for leads. */
export const routes: RouteObject[] = [
  { path: "week", lazy: () => import("./WeekPage") },
  { path: "week/plan", lazy: () => import("./ritual/PlanWeekPage") },
  { path: "week/close", lazy: () => import("./ritual/CloseWeekPage") },
];

/** One level deeper, beside each other. */
export const deeper: RouteObject[] = [
  { path: "week/priority", lazy: () => import("./sort/PriorityPage") },
  { path: "week/hours", lazy: () => import("./hours/HoursPage") },
];
