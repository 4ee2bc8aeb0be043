import { lazy, Suspense } from "react";
import { Outlet, ScrollRestoration, useLocation, useMatches } from "react-router";
import { useStrings } from "../i18n";
import { Ghost } from "../ui/Ghost";
import styles from "./Layout.module.css";
import { arriveAt } from "./moved";
import { OfflineStrip } from "./OfflineStrip";
import { layoutStrings } from "./strings";
import { BareBar, TopBar } from "./TopBar";

// Nobody is told anything before they have signed in and done something.
const Toasts = lazy(async () => ({ default: (await import("../ui/Toasts")).Toasts }));

/** What a route may say about its surroundings. */
export type Handle = { showsLoop?: boolean };

export function SignedInLayout() {
  const matches = useMatches();
  const showsLoop = matches.some(({ handle }) => (handle as Handle | undefined)?.showsLoop);
  return (
    <>
      <Frame className={showsLoop ? styles.showsLoop : undefined} bar={<TopBar />}>
        <Outlet />
      </Frame>
      <Suspense>
        <Toasts />
      </Suspense>
    </>
  );
}

/** One narrow column without navigation. */
export function BareLayout() {
  return (
    <Frame className={styles.bare} bar={<BareBar />}>
      <Outlet />
    </Frame>
  );
}

type FrameProps = {
  className: string | undefined;
  bar: React.ReactNode;
  children: React.ReactNode;
};

export function Frame({ className, bar, children }: FrameProps) {
  const say = useStrings(layoutStrings);
  arriveAt(useLocation().pathname);
  return (
    <div className={className}>
      <a className={styles.skip} href="#main">
        {say("skip")}
      </a>
      <Suspense>{bar}</Suspense>
      <main id="main" className={styles.main} tabIndex={-1}>
        <OfflineStrip />
        <Suspense fallback={<Ghost />}>{children}</Suspense>
      </main>
      <ScrollRestoration />
    </div>
  );
}
