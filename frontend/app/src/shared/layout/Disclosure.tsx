import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import styles from "./Disclosure.module.css";

type Props = {
  label: string;
  trigger: ReactNode;
  className: string | undefined;
  /** Links and buttons; choosing one closes it. */
  children: ReactNode;
};

/** A few links behind a button, as plain as navigation is: no menu role, Tab goes through, Escape closes. */
export function Disclosure({ label, trigger, className, children }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) {
      return;
    }
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !place.current?.contains(target)) {
        setOpen(false);
      }
    };
    const focusLeaves = (event: Event) => {
      // A heading that takes the focus when its page has arrived is not somebody who leaves.
      if (event.target instanceof HTMLElement && event.target.tabIndex >= 0) {
        leave(event);
      }
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape") {
        setOpen(false);
        button.current?.focus();
      }
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", focusLeaves);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", focusLeaves);
      document.removeEventListener("keydown", onKey);
    };
  }, [open]);

  // What was chosen may open a dialog, which gives the focus back to what had it.
  const choose = () => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    <div ref={place} className={styles.place}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">{trigger}</span>
        <span className="sr">{label}</span>
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links and buttons inside are what is pressed */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on them arrives here as a click */}
      <div id={id} className={styles.pop} hidden={!open} onClick={choose}>
        {children}
      </div>
    </div>
  );
}
