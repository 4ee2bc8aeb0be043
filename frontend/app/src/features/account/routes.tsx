import type { RouteObject } from "react-router";

/** Before anybody is signed in. */
export const bare: RouteObject[] = [
  { path: "setup", lazy: () => import("./SetupPage") },
  { path: "sign-in", lazy: () => import("./SignInPage") },
  { path: "join", lazy: () => import("./JoinPage") },
  { path: "reset-password", lazy: () => import("./ResetPasswordPage") },
];

export const signedIn: RouteObject[] = [
  { path: "settings/account", lazy: () => import("./AccountPage") },
  { path: "settings/members", lazy: () => import("./MembersPage") },
  { path: "settings/privacy", lazy: () => import("./PrivacyPage") },
];
