import type { RouteObject } from "react-router";
import { load, shouldLoad } from "./loading";

/** What is shown is fetched beside the page that shows it. */
const loading = { loader: load, shouldRevalidate: shouldLoad };

/** For the lead who asked. What is looked at stands in the address behind the question mark. */
export const routes: RouteObject[] = [
  { path: "gaps", ...loading, lazy: () => import("./routes/GapsPage") },
  { path: "gaps/agenda", ...loading, lazy: () => import("./routes/AgendaPage") },
];
