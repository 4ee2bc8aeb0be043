import { useStrings } from "../../../shared/i18n";
import { personStrings } from "./strings";

/** Up to here days are counted, from here on weeks. */
const fortnight = 14;

/** Days, or weeks from the second one on. */
export function sizeOf(days: number): { unit: "days" | "weeks"; count: number } {
  return days < fortnight
    ? { unit: "days", count: days }
    : { unit: "weeks", count: Math.round(days / 7) };
}

/** "7 weeks ago", "yesterday". */
export function useAgo(): (days: number) => string {
  const say = useStrings(personStrings);
  return (days) => {
    if (days <= 0) return say("ago.today");
    if (days === 1) return say("ago.yesterday");
    const { unit, count } = sizeOf(days);
    return say(`ago.${unit}`, { count });
  };
}

/** "every two weeks", "every 10 days". */
export function useEvery(): (days: number) => string {
  const say = useStrings(personStrings);
  return (days) =>
    days % 7 === 0 ? say("every.weeks", { count: days / 7 }) : say("every.days", { count: days });
}

/** "Five weeks since you were last in touch with Aylin Demir". */
export function useSinceHeading(): (name: string, days: number | undefined) => string {
  const say = useStrings(personStrings);
  return (name, days) => {
    if (days === undefined) return say("h1.never", { name });
    if (days <= 0) return say("h1.today", { name });
    if (days === 1) return say("h1.yesterday", { name });
    const { unit, count } = sizeOf(days);
    return say(`h1.${unit}`, { name, count });
  };
}
