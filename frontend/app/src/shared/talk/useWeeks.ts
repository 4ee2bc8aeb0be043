import { useT } from "../i18n";

/** The rhythms are in days. */
const usual = [7, 14, 21, 28, 56, 84];

/** Rhythms to choose from, and the one that is chosen if it is none of the usual. */
export function useWeeks(chosen: number | undefined): { days: number; text: string }[] {
  const t = useT();
  const days = [...new Set([...usual, ...(chosen ? [chosen] : [])])].sort((a, b) => a - b);
  return days.map((each) => ({
    days: each,
    text:
      each % 7 === 0
        ? t("{{count}} week | {{count}} weeks", { count: each / 7 })
        : t("{{count}} day | {{count}} days", { count: each }),
  }));
}
