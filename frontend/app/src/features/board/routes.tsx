import type { RouteObject } from "react-router";

/** For leads, each for their own. */
export const routes: RouteObject[] = [
  { path: "themes", lazy: () => import("./ThemesPage") },
  { path: "themes/:boardId", lazy: () => import("./BoardPage") },
];
