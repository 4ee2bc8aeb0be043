import { formatMean, language } from "../../shared/i18n";
import type { Text } from "./types";

/** A text in the reader's language, or as its author wrote it. */
export const inLanguage = (text: Text): string =>
  text.own ?? text[language()] ?? text.en ?? text.de ?? "";

/** "−2.6", "+0.3", "0.0": with a true minus, so that figures stand under each other. */
export function formatDistance(distance: number): string {
  const sign = distance > 0 ? "+" : distance < 0 ? "−" : "";
  return sign + formatMean(Math.abs(distance));
}
