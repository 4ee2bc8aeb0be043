import type { ComponentProps, ReactNode, Ref } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from "react-aria-components/Button";
import { Link, type LinkProps } from "react-router";

export type ButtonLook = {
  /** Ink for the one step a screen is about, outline otherwise, plain beside rows. */
  look?: "primary" | "outline" | "plain";
  small?: boolean;
  /** Shows only an icon; `aria-label` names it. */
  iconOnly?: boolean;
  children?: ReactNode;
};

export const buttonClass = ({ look = "outline", small, iconOnly }: ButtonLook): string =>
  ["b", { primary: "b-1", outline: "", plain: "b-0" }[look], small && "b-s", iconOnly && "b-i"]
    .filter(Boolean)
    .join(" ");

export type ButtonProps = ButtonLook &
  Omit<AriaButtonProps, "className" | "style" | "children"> & {
    ref?: Ref<HTMLButtonElement>;
    "aria-keyshortcuts"?: string;
  };

/**
 * Renders a button. While `isPending` it keeps its label and its focus and ignores a second press.
 * React Aria's own pending state announces a progress bar that this button does not have.
 */
export function Button({ look, small, iconOnly, isPending, ...props }: ButtonProps) {
  const described = {
    ...(look && { look }),
    ...(small && { small }),
    ...(iconOnly && { iconOnly }),
  };
  const { onPress: _, ...still } = props;
  const keys = props["aria-keyshortcuts"];
  // React Aria leaves this attribute out.
  const render = keys && {
    render: (button: ComponentProps<"button">) => <button {...button} aria-keyshortcuts={keys} />,
  };
  return isPending ? (
    <AriaButton
      {...still}
      {...render}
      type="button"
      aria-disabled="true"
      data-pending="true"
      className={buttonClass(described)}
    />
  ) : (
    <AriaButton {...props} {...render} className={buttonClass(described)} />
  );
}

export type ButtonLinkProps = ButtonLook & Omit<LinkProps, "className">;

export function ButtonLink({ look, small, iconOnly, ...props }: ButtonLinkProps) {
  const described = {
    ...(look && { look }),
    ...(small && { small }),
    ...(iconOnly && { iconOnly }),
  };
  return <Link {...props} className={buttonClass(described)} />;
}
