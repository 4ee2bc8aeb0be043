import type { ComponentProps } from "react";
import { buttonClass, type Look } from "./Button";

type Props = Look & Omit<ComponentProps<"button">, "className" | "style" | "type">;

/**
 * A button of a page that has hundreds: the usual one takes 13 kB of the browser's memory, which is collected while somebody
 * waits (ADR 0056).
 */
export function LightButton({ look, small, iconOnly, ...props }: Props) {
  const described = {
    ...(look && { look }),
    ...(small && { small }),
    ...(iconOnly && { iconOnly }),
  };
  return <button {...props} type="button" className={buttonClass(described)} />;
}
