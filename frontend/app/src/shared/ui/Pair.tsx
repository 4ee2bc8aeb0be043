import type { ComponentProps, ReactNode } from "react";

/** One row of a `dl`: what it is of, and what is said of it. */
export const Pair = ({ of, ...said }: ComponentProps<"dd"> & { of: ReactNode }) => (
  <div>
    <dt>{of}</dt>
    <dd {...said} />
  </div>
);
