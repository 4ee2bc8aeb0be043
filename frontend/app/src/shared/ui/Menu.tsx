import { Ellipsis } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps,
  MenuTrigger,
} from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { afterFrame } from "./focus/afterFrame";
import { Icon } from "./Icon";
import styles from "./Menu.module.css";

type Props = {
  /** Names what the menu changes, for example "Change Aylin Demir". */
  label: string;
  /** This opens the menu; it has three dots by default. */
  trigger?: ReactNode;
  /** The three dots, for what gives them the focus back. */
  button?: Ref<HTMLButtonElement>;
  children: ReactNode;
};

export function Menu({ label, trigger, button, children }: Props) {
  return (
    <MenuTrigger>
      {trigger ?? (
        <AriaButton
          {...(button && { ref: button })}
          className={styles.dots ?? ""}
          aria-label={label}
        >
          <Icon of={Ellipsis} />
        </AriaButton>
      )}
      <Popover className={styles.pop ?? ""} placement="bottom end" offset={4}>
        <AriaMenu className={styles.list ?? ""} aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** A menu behind an item of a menu; both stand in a `SubmenuTrigger`. */
export function SubMenu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Popover className={styles.pop ?? ""} offset={-2} crossOffset={-4}>
      <AriaMenu className={styles.list ?? ""} aria-label={label}>
        {children}
      </AriaMenu>
    </Popover>
  );
}

export function MenuItem({
  stop,
  onAction,
  ...props
}: { stop?: boolean } & Omit<MenuItemProps, "className">) {
  return (
    <AriaMenuItem
      textValue={typeof props.children === "string" ? props.children : ""}
      {...props}
      // The menu gives the focus back first, so that what goes or opens can pass it on.
      {...(onAction && { onAction: () => void afterFrame(onAction) })}
      className={`${styles.item} ${stop ? "stop" : ""}`}
    />
  );
}
