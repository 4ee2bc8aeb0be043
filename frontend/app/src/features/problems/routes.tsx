import type { RouteObject } from "react-router";
import { loadProblemTexts } from "../../shared/problems";

export const routes: RouteObject[] = [
  {
    path: "problems/:slug",
    loader: async () => {
      await loadProblemTexts();
      return null;
    },
    lazy: () => import("./ProblemPage"),
  },
];
