import type { RouteObject } from "react-router";

/** These pages are for visitors who are not signed in. */
export const bare: RouteObject[] = [
  { path: "setup", lazy: () => import("./SetupPage") },
  { path: "second-factor", lazy: () => import("./SecondFactorPage") },
  { path: "sign-in", lazy: () => import("./SignInPage") },
  { path: "join", lazy: () => import("./JoinPage") },
  { path: "reset-password", lazy: () => import("./ResetPasswordPage") },
];

export const signedIn: RouteObject[] = [
  { path: "settings/account", lazy: () => import("./AccountPage") },
  { path: "settings/members", lazy: () => import("./MembersPage") },
  { path: "settings/privacy", lazy: () => import("./PrivacyPage") },
];
