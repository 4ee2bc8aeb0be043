import { formatMean } from "../../shared/i18n";

/** "−2.6", "+0.3", "0.0": with a true minus, so that figures stand under each other. */
export function formatDistance(distance: number): string {
  const sign = distance > 0 ? "+" : distance < 0 ? "−" : "";
  return sign + formatMean(Math.abs(distance));
}
