import { instantOf } from "../time/zones";
import type { Survey } from "../types";

export const aDay = 86_400_000;

/** Why a closing time cannot be moved there, by the rule everybody was told; absent when it can. */
export function objection(
  local: string,
  { zone, closesAt }: Pick<Survey, "zone" | "closesAt">,
  now: Date,
): "same" | "too-soon" | undefined {
  const wanted = instantOf(local, zone).getTime();
  const current = new Date(closesAt).getTime();
  if (wanted === current) return "same";
  return wanted < current && wanted < now.getTime() + aDay ? "too-soon" : undefined;
}
