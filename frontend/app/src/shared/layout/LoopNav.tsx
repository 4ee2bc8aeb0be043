import { useEffect, useRef } from "react";
import { Link, useLocation } from "react-router";
import { msg, useT } from "../i18n";
import styles from "./TopBar.module.css";

/** The seven steps of the loop. */
export const steps = [
  { name: "role", to: "/role" },
  { name: "ask", to: "/surveys" },
  { name: "understand", to: "/themes" },
  { name: "agree", to: "/agreement" },
  { name: "rate", to: "/gaps" },
  { name: "grow", to: "/grow" },
  { name: "week", to: "/week" },
] as const;

/** Rating oneself belongs to Rate, though its address is below the survey's. */
const isAt = (pathname: string, step: string): boolean =>
  pathname.endsWith("/self-rating") ? step === "/gaps" : pathname.startsWith(step);

const currentOf = (pathname: string) => steps.find(({ to }) => isAt(pathname, to))?.to;

const partLabels = {
  role: msg("Role"),
  ask: msg("Ask"),
  understand: msg("Understand"),
  agree: msg("Agree"),
  rate: msg("Rate"),
  grow: msg("Grow"),
  week: msg("Week"),
};

export function LoopNav() {
  const t = useT();
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  // On a phone the words may be wider than the page.
  useEffect(() => {
    const at = nav.current?.querySelector<HTMLElement>(`[href="${currentOf(pathname)}"]`);
    nav.current?.scrollTo?.({ left: (at?.offsetLeft ?? 0) - 16 });
  }, [pathname]);
  return (
    <nav ref={nav} className={styles.loop} aria-label={t("Steps")}>
      <ol>
        {steps.map(({ name, to }) => (
          <li key={name}>
            <Link to={to} aria-current={isAt(pathname, to) ? "step" : undefined}>
              {t(partLabels[name])}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
