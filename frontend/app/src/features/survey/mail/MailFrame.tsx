import { useEffect, useRef } from "react";
import styles from "./mail.module.css";

/** A style element counts as one even in a document that is only data. */
const ownStyle = /<style>(.*?)<\/style>/s;

/** The email needs this rule, because the page's own one does not reach into its frame. */
const ring = ":focus-visible { outline: 2px solid var(--focus); outline-offset: 2px }";

type Props = { html: string; label: string };

/**
 * A mail as a mailbox shows it. It carries its own styles, which this page's policy would not let a frame have: they are
 * set one by one, and nothing in it runs or is fetched.
 */
export function MailFrame({ html, label }: Props) {
  const host = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    // Parsed as data, so that no style counts as one before it is set.
    const page = new DOMParser().parseFromString(withinAPage(html), "text/html");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync((ownStyle.exec(html)?.[1] ?? "").replace("body,", "") + ring);
    const mail = document.importNode(page.querySelector("[data-mail]") as HTMLElement, true);
    for (const styled of [mail, ...mail.querySelectorAll<HTMLElement>("[data-style]")]) {
      styled.style.cssText = styled.dataset.style ?? "";
      delete styled.dataset.style;
    }
    for (const link of mail.querySelectorAll("a")) {
      link.target = "_blank";
      link.rel = "noreferrer";
    }
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(mail);
  }, [html]);
  return <article ref={host} className={styles.mail} aria-label={label} />;
}

/** Its landmark is none here, and its headings stand below ours. */
const withinAPage = (html: string) =>
  html
    .replace(ownStyle, "")
    .replaceAll(' style="', ' data-style="')
    .replace("<main ", "<div data-mail ")
    .replace("</main>", "</div>")
    .replace(/<(\/?)h([12])/g, (_, end: string, level: string) => `<${end}h${Number(level) + 2}`);
