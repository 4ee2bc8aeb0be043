import { hashKey } from "@tanstack/react-query";
import type { Decidable, Horizon, Verdict } from "../types";
import type { VerdictWish } from "./wishes";

/** What is said about one theme. A horizon may be half written. */
export type Said = {
  verdict: Verdict | undefined;
  reason: string;
  horizon: Partial<Horizon>;
};

export const saidOf = (theme: Decidable): Said => ({
  verdict: theme.verdict,
  reason: theme.reason,
  horizon: theme.horizon ?? {},
});

export const saidIn = ({ verdict, reason, horizon }: VerdictWish): Said => ({
  verdict,
  reason,
  horizon: horizon ?? {},
});

export const same = (one: Said, other: Said) => hashKey([one]) === hashKey([other]);
