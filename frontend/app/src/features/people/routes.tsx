import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "people", lazy: () => import("./routes/PeoplePage") },
  { path: "people/archived", lazy: () => import("./routes/ArchivedPage") },
  { path: "people/import", lazy: () => import("./routes/ImportPage") },
  { path: "people/paste", lazy: () => import("./routes/PastePage") },
];
