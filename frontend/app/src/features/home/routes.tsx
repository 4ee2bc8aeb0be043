import type { RouteObject } from "react-router";
import type { Handle } from "../../shared/layout";

export const routes: RouteObject[] = [
  {
    index: true,
    handle: { showsLoop: true } satisfies Handle,
    lazy: () => import("./HomePage"),
  },
  { path: "thread/:kind/:key", lazy: () => import("./ThreadPage") },
];
