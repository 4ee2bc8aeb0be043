import { type ReactNode, useEffect, useRef } from "react";
import { Link, useLocation } from "react-router";
import { useT } from "../i18n";
import { hasMoved } from "./moved";
import styles from "./Page.module.css";
import { keepVisited } from "./visited";

type TitleProps = {
  /** The sentence with the finding in it. */
  children: ReactNode;
  /** Names the page in the tab; the heading itself unless given. */
  title?: string;
};

/** The page's one h1. It names the document and takes the focus after a navigation, unless the page stays as it is. */
export function PageTitle({ children, title }: TitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, search, state } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another page, also when the component stays
  useEffect(() => {
    const writing = document.activeElement?.matches("input, textarea, select");
    if (hasMoved() && !writing && !state?.stays) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [pathname]);
  const name = title ?? (typeof children === "string" ? children : "");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a filter that changes opens no other page
  useEffect(() => {
    if (name) keepVisited({ to: pathname + search, title: name });
  }, [pathname, name]);
  return (
    <>
      <title>{name ? `${name} · Tenward` : "Tenward"}</title>
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </>
  );
}

type HeadProps = {
  heading: ReactNode;
  title?: string;
  /** Explains the heading in a sentence or two. */
  children?: ReactNode;
  actions?: ReactNode;
};

/** Title, a lede, and what can be done on the whole page. */
export function PageHead({ heading, title, children, actions }: HeadProps) {
  return (
    <div className={styles.head}>
      <div>
        <PageTitle {...(title ? { title } : {})}>{heading}</PageTitle>
        {children && <p className="lede">{children}</p>}
      </div>
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}

/** The way back up: links, then where one is. */
export function Crumb({ way, here }: { way: { to: string; name: string }[]; here: string }) {
  const t = useT();
  return (
    <nav className={`no-print ${styles.crumb}`} aria-label={t("Breadcrumb")}>
      {way.map(({ to, name }) => (
        <Link key={to} to={to}>
          {name}
        </Link>
      ))}
      <span>{here}</span>
    </nav>
  );
}
