import { lazy, type ReactNode, Suspense } from "react";
import { Outlet } from "react-router";
import { Frame } from "./Layout";
import { TopBar } from "./TopBar";

// The list of messages is not needed before the first message.
const Toasts = lazy(async () => ({ default: (await import("../ui/toast/Toasts")).Toasts }));

const UnsavedBanner = lazy(async () => ({
  default: (await import("./UnsavedBanner")).UnsavedBanner,
}));

/** @param children what stands in the bar of every page */
export function SignedInLayout({ children }: { children?: ReactNode }) {
  return (
    <>
      <Frame bar={<TopBar>{children}</TopBar>}>
        <Suspense>
          <UnsavedBanner />
        </Suspense>
        <Outlet />
      </Frame>
      <Suspense>
        <Toasts />
      </Suspense>
    </>
  );
}
