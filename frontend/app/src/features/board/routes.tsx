import type { RouteObject } from "react-router";

/** For leads, each for their own. */
export const routes: RouteObject[] = [
  { path: "themes/new", lazy: () => import("./NewBoardPage") },
  { path: "themes/:boardId", lazy: () => import("./BoardPage") },
];
