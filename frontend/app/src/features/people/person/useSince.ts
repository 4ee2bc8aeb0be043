import { msg, useT } from "../../../shared/i18n";

/** Up to here days are counted, from here on weeks. */
const fortnight = 14;

/** Days, or weeks from the second one on. */
export function sizeOf(days: number): { unit: "days" | "weeks"; count: number } {
  return days < fortnight
    ? { unit: "days", count: days }
    : { unit: "weeks", count: Math.round(days / 7) };
}

const agoTexts = {
  days: msg("{{count}} day ago | {{count}} days ago"),
  weeks: msg("{{count}} week ago | {{count}} weeks ago"),
};

/** "7 weeks ago", "yesterday". */
export function useAgo(): (days: number) => string {
  const t = useT();
  return (days) => {
    if (days <= 0) return t("today");
    if (days === 1) return t("yesterday");
    const { unit, count } = sizeOf(days);
    return t(agoTexts[unit], { count });
  };
}

/** "every two weeks", "every 10 days". */
export function useEvery(): (days: number) => string {
  const t = useT();
  return (days) =>
    days % 7 === 0
      ? t("every week | every {{words}} weeks", { count: days / 7 })
      : t("every day | every {{words}} days", { count: days });
}

const headings = {
  days: msg(
    "{{first}} day since your last contact with {{name}} | {{first}} days since your last contact with {{name}}",
  ),
  weeks: msg(
    "{{first}} week since your last contact with {{name}} | {{first}} weeks since your last contact with {{name}}",
  ),
};

/** "Five weeks since you were last in touch with Aylin Demir". */
export function useSinceHeading(): (name: string, days: number | undefined) => string {
  const t = useT();
  return (name, days) => {
    if (days === undefined) return t("No contact with {{name}} recorded yet", { name });
    if (days <= 0) return t("You were in touch with {{name}} today", { name });
    if (days === 1) return t("You were in touch with {{name}} yesterday", { name });
    const { unit, count } = sizeOf(days);
    return t(headings[unit], { name, count });
  };
}
