import type { RouteObject } from "react-router";

/** What is shown is fetched beside the page that shows it. */
const loading = {
  loader: async () => (await import("./loading")).load,
  shouldRevalidate: async () => (await import("./loading")).shouldLoad,
};

/** For the lead who asked. What is looked at stands in the address behind the question mark. */
export const routes: RouteObject[] = [
  {
    path: "gaps",
    lazy: { ...loading, Component: async () => (await import("./routes/GapsPage")).Component },
  },
  {
    path: "gaps/agenda",
    lazy: { ...loading, Component: async () => (await import("./routes/AgendaPage")).Component },
  },
];
