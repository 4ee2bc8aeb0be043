import { Link, matchPath, Outlet, useLocation } from "react-router";
import styles from "./Tabs.module.css";

type Tab = { to: string; name: string; shown?: boolean };

/** A few pages that stand beside each other; a page below one of them has a way back instead. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const { pathname } = useLocation();
  const here = tabs.find(({ to }) => matchPath(to, pathname));
  return (
    <>
      {here && (
        <nav className={styles.tabs} aria-label={label}>
          {tabs
            .filter(({ shown = true }) => shown)
            .map(({ to, name }) => (
              <Link key={to} to={to} aria-current={to === here.to ? "page" : undefined}>
                {name}
              </Link>
            ))}
        </nav>
      )}
      <Outlet />
    </>
  );
}
