import { type MouseEvent, Suspense } from "react";
import { type Location, Outlet, ScrollRestoration, useLocation, useNavigation } from "react-router";
import { useT } from "../i18n";
import { Skeleton } from "../ui/Skeleton";
import { BareBar } from "./BareBar";
import styles from "./Layout.module.css";
import { arriveAt } from "./moved";
import { OfflineBanner } from "./OfflineBanner";

/** One narrow column without navigation. */
export function BareLayout() {
  return (
    <Frame className={styles.bare} bar={<BareBar />}>
      <Outlet />
    </Frame>
  );
}

/** Shows a placeholder while the page is unknown. */
export function Waiting() {
  return (
    <main className={styles.main}>
      <Skeleton />
    </main>
  );
}

type FrameProps = {
  className?: string | undefined;
  bar: React.ReactNode;
  children: React.ReactNode;
};

/**
 * Skips to the content without following the link, because the part after `#` may be a code that
 * exists nowhere else.
 */
function skip(event: MouseEvent): void {
  event.preventDefault();
  const main = document.getElementById("main");
  main?.focus({ preventScroll: true });
  main?.scrollIntoView();
}

export function Frame({ className, bar, children }: FrameProps) {
  const t = useT();
  const isLeaving = useNavigation().state === "loading";
  arriveAt(useLocation().pathname);
  return (
    <div className={className}>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to a place on this page, as links do */}
      <a className={styles.skip} href="#main" onClick={skip}>
        {t("Skip to content")}
      </a>
      <Suspense>{bar}</Suspense>
      <main id="main" className={styles.main} tabIndex={-1} aria-busy={isLeaving}>
        <OfflineBanner />
        <Suspense fallback={<Skeleton />}>{children}</Suspense>
      </main>
      <ScrollRestoration getKey={placeOf} />
    </div>
  );
}

/**
 * Returns the key of the scroll position: the path for a page that was loaded anew, because all of
 * these have the same key, and one opened by its address would scroll to where another was left.
 */
const placeOf = ({ key, pathname }: Location) => (key === "default" ? pathname : key);
