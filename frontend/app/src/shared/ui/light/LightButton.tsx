import type { ComponentProps, MouseEvent } from "react";
import { type ButtonLook, buttonClass } from "../Button";

type Props = ButtonLook & Omit<ComponentProps<"button">, "className" | "style" | "type">;

/** Safari gives what is pressed no focus, and what it opens gives the focus back to what had it. */
export function takeFocus({ currentTarget }: MouseEvent<HTMLElement>): void {
  if (document.activeElement !== currentTarget) currentTarget.focus({ preventScroll: true });
}

/**
 * A button of a page that has hundreds: the usual one takes 13 kB of the browser's memory, which is collected while somebody
 * waits (ADR 0056).
 */
export function LightButton({ look, small, iconOnly, onClick, ...props }: Props) {
  const described = {
    ...(look && { look }),
    ...(small && { small }),
    ...(iconOnly && { iconOnly }),
  };
  return (
    <button
      {...props}
      type="button"
      className={buttonClass(described)}
      onClick={(event) => {
        takeFocus(event);
        onClick?.(event);
      }}
    />
  );
}
