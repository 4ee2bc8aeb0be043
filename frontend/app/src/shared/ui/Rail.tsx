import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import { useLocation } from "react-router";
import styles from "./Rail.module.css";

export type RailPart = {
  key: string;
  heading: ReactNode;
  done?: boolean | undefined;
  /** Shown below the heading while the part is closed. */
  said?: ReactNode;
  body: () => ReactNode;
};

type Props = {
  parts: readonly RailPart[];
  /** The key of the part that is open. */
  open: string | undefined;
  className?: string | undefined;
};

/**
 * Draws parts on an upright rule and opens one of them; the rule is black beside what is done. Ctrl Enter presses the
 * button of the open part that names these keys. A press that opens another part navigates with `stays`, and the focus
 * follows.
 */
export function Rail({ parts, open, className = "" }: Props) {
  const rail = useRef<HTMLOListElement>(null);
  const stays = useLocation().state?.stays === true;
  // In the same commit: a key that is pressed as soon as the part is seen belongs to it.
  useLayoutEffect(() => {
    const part = rail.current?.querySelector("[aria-current]");
    if (!open || !stays || part?.contains(document.activeElement)) return;
    // On a phone a field would open the keyboard.
    const field = matchMedia("(pointer: fine)").matches
      ? part?.querySelector<HTMLElement>(":scope > :not(h2) :is(button, input, select, textarea)")
      : undefined;
    (field ?? part?.querySelector("h2"))?.focus();
  }, [open, stays]);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const dialog = (event.target as Element).closest?.("[role=dialog]");
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || dialog) return;
    const next = rail.current?.querySelector<HTMLElement>(
      "[aria-current] [aria-keyshortcuts='Control+Enter']",
    );
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    // A key that is held presses once.
    if (!event.repeat) next.click();
  });
  useEffect(() => {
    // Before a button takes the key for itself.
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, []);
  return (
    <ol ref={rail} className={`${styles.rail} ${className}`}>
      {parts.map(({ key, heading, done, said, body }) => (
        <li
          key={key}
          className={`${done ? styles.done : ""} ${key === open ? styles.open : ""}`}
          aria-current={key === open ? "step" : undefined}
        >
          <h2 tabIndex={-1} dir="auto">
            {heading}
          </h2>
          {key === open ? body() : said}
        </li>
      ))}
    </ol>
  );
}
