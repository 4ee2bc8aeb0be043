import { type ReactNode, useRef, useState } from "react";
import { Menu as AriaMenu } from "react-aria-components/Menu";
import styles from "../Menu.module.css";
import { takeFocus } from "./LightButton";
import { LightPopover } from "./LightPopover";

/** The click that a key makes as well would be taken for that of a screen reader, after which no item has the focus. */
const opening: ReadonlyMap<string, "first" | "last"> = new Map([
  ["Enter", "first"],
  [" ", "first"],
  ["ArrowDown", "first"],
  ["ArrowUp", "last"],
]);

type Props = {
  /** What the menu changes. */
  label: string;
  /** Its items, as of `Menu`. */
  children: () => ReactNode;
};

/**
 * A menu of a page that has hundreds: until it is opened it is three dots. It hides nothing of the page, and closes when the
 * focus leaves it or something beside it is pressed (ADR 0056).
 */
export function LightMenu({ label, children }: Props) {
  /** With the focus on which item. */
  const [open, setOpen] = useState<"first" | "last">();
  const close = () => setOpen(undefined);
  const button = useRef<HTMLButtonElement>(null);
  // A press on the dots takes the focus from the menu, which closes it before it is clicked.
  const wasOpen = useRef(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${styles.dots} ${styles.drawn}`}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open !== undefined}
        onPointerDown={() => {
          wasOpen.current = open !== undefined;
        }}
        onClick={(event) => {
          takeFocus(event);
          setOpen(wasOpen.current ? undefined : "first");
          wasOpen.current = false;
        }}
        onKeyDown={(event) => {
          const item = opening.get(event.key);
          if (!item) return;
          event.preventDefault();
          setOpen(item);
        }}
      />
      {open && (
        <LightPopover
          className={styles.pop ?? ""}
          triggerRef={button}
          isOpen
          onOpenChange={close}
          placement="bottom end"
          offset={4}
        >
          <AriaMenu
            className={styles.list ?? ""}
            aria-label={label}
            autoFocus={open}
            onClose={close}
          >
            {children()}
          </AriaMenu>
        </LightPopover>
      )}
    </>
  );
}
