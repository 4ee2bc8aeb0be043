import type { ComponentProps } from "react";

type Props = ComponentProps<"input"> & { onTick?: (ticked: boolean) => void };

/** A box to tick, its words behind it; `className` is of both together. */
export const Checkbox = ({ className, children, onTick, ...input }: Props) => (
  <label className={className}>
    <input
      type="checkbox"
      {...(onTick && { onChange: ({ target }) => onTick(target.checked) })}
      {...input}
    />
    {children}
  </label>
);
