import type { RouteObject } from "react-router";

/** Before anybody is signed in. */
export const bare: RouteObject[] = [
  { path: "setup", lazy: () => import("./routes/SetupPage") },
  { path: "sign-in", lazy: () => import("./routes/SignInPage") },
  { path: "join", lazy: () => import("./routes/JoinPage") },
  { path: "reset-password", lazy: () => import("./routes/ResetPasswordPage") },
];

export const signedIn: RouteObject[] = [
  { path: "account", lazy: () => import("./routes/AccountPage") },
  { path: "members", lazy: () => import("./routes/MembersPage") },
];
