import type { RouteObject } from "react-router";

/** For the lead who asked. What is looked at stands in the address behind the question mark. */
export const routes: RouteObject[] = [
  { path: "gaps", lazy: () => import("./routes/GapsPage") },
  { path: "gaps/agenda", lazy: () => import("./routes/AgendaPage") },
];
