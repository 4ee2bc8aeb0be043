import type { ReactNode } from "react";

/** Shows what a person wrote, in any language. */
export const Voice = ({ children }: { children: ReactNode }) => (
  <p className="voice" dir="auto">
    {children}
  </p>
);
