import type { RouteObject } from "react-router";

/** Before anybody is signed in. */
export const bare: RouteObject[] = [
  { path: "setup", lazy: () => import("./routes/SetupPage") },
  { path: "sign-in", lazy: () => import("./routes/SignInPage") },
];
