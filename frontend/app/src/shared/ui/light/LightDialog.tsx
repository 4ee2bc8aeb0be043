import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { createPortal } from "react-dom";
import styles from "../Dialog.module.css";

type Props = { onClose: () => void; heading: string; children: ReactNode };

const reachable =
  "a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex='0']";

/**
 * A dialog over a page of thousands of elements. The usual one hides them from screen readers one by one and keeps the page from
 * scrolling, which lays all of it out anew; this one says `aria-modal` and keeps the focus.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/
 */
export function LightDialog({ onClose, heading, children }: Props) {
  const title = useId();
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.focus({ preventScroll: true });
    return () => {
      const lost = document.activeElement === document.body || !document.activeElement;
      if (lost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const pressed = useRef<EventTarget>(null);
  const onKey = (event: KeyboardEvent) => {
    // What React draws elsewhere still tells the page that it belongs to.
    event.stopPropagation();
    if (event.key === "Escape") onClose();
    else if (event.key === "Tab") turn(event, dialog.current);
  };
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div
      className={styles.shade}
      onPointerDown={({ target }) => {
        pressed.current = target;
      }}
      onClick={({ target, currentTarget: shade }) =>
        // Text that is selected beyond the edge ends with a click on the shade.
        target === shade && pressed.current === shade && onClose()
      }
    >
      <div className={styles.modal}>
        <div
          ref={dialog}
          role="dialog"
          aria-modal="true"
          aria-labelledby={title}
          tabIndex={-1}
          className={styles.dialog}
          onKeyDown={onKey}
        >
          <h2 id={title}>{heading}</h2>
          {children}
        </div>
      </div>
    </div>,
    document.body,
  );
}

/** From the last back to the first, and the other way. */
function turn(event: KeyboardEvent, dialog: HTMLElement | null): void {
  const all = [...(dialog?.querySelectorAll<HTMLElement>(reachable) ?? [])];
  const [first, last] = [all[0], all.at(-1)];
  const at = document.activeElement;
  const leaves = event.shiftKey ? at === first || at === dialog : at === last;
  if (!leaves) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
