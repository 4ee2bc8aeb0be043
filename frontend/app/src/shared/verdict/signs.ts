import { Check, Clock, createLucideIcon } from "lucide-react";

/** One wave: not yet one thing or the other. Lucide has none. */
const Wave = createLucideIcon("wave", [
  ["path", { d: "M4 13.5c2.2-3.4 5.2-3.4 8 0s5.8 3.4 8 0", key: "wave" }],
]);

/** The verdicts are in the order of the buttons. */
export const verdictSigns = {
  realistic: Check,
  "needs-clarifying": Wave,
  "not-now": Clock,
} as const;
