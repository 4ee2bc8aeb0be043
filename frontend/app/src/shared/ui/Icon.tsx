import type { LucideIcon } from "lucide-react";

/** A Lucide outline beside a word, which it repeats and therefore hides from screen readers. */
export function Icon({ of: Drawn }: { of: LucideIcon }) {
  return <Drawn className="i" strokeWidth={1.75} aria-hidden="true" focusable="false" />;
}
