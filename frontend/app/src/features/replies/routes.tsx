import type { RouteObject } from "react-router";

/** For the lead whose board it is. */
export const routes: RouteObject[] = [
  { path: "themes/:boardId/publish", lazy: () => import("./routes/TellPage") },
];
