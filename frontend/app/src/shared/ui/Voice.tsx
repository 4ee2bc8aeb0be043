import type { ReactNode } from "react";

/** What somebody wrote, in whatever language. */
export const Voice = ({ children }: { children: ReactNode }) => (
  <p className="voice" dir="auto">
    {children}
  </p>
);
