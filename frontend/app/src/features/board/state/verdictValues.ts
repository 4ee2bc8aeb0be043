import { hashKey } from "@tanstack/react-query";
import { sayLastingDay } from "../../../shared/days";
import { t } from "../../../shared/i18n";
import type { Decidable, Horizon, Verdict } from "../types";
import type { VerdictWish } from "./changes";

/** Holds what is said about one theme. A horizon may be incomplete. */
export type VerdictValues = {
  verdict: Verdict | undefined;
  reason: string;
  horizon: Partial<Horizon>;
};

export const verdictValuesOf = (theme: Decidable): VerdictValues => ({
  verdict: theme.verdict,
  reason: theme.reason,
  horizon: theme.horizon ?? {},
});

export const verdictValuesIn = ({ verdict, reason, horizon }: VerdictWish): VerdictValues => ({
  verdict,
  reason,
  horizon: horizon ?? {},
});

export const sameVerdict = (one: VerdictValues, other: VerdictValues) =>
  hashKey([one]) === hashKey([other]);

/** Makes a horizon until a day, with words that respondents read until the lead changes them. */
export const horizonAt = (remindOn: string): Horizon => ({
  remindOn,
  text: t("until {{day}}", { day: sayLastingDay(remindOn) }),
});
