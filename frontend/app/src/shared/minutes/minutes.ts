import { type Say, useStrings } from "../i18n";
import { minuteStrings } from "./strings";

/** "2 h 45", "45 min". */
export function useMinutes(): (minutes: number) => string {
  const say = useStrings(minuteStrings);
  return (minutes) => sayMinutes(minutes, say);
}

function sayMinutes(minutes: number, say: Say<typeof minuteStrings.en>): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return say("min", { rest });
  return rest === 0
    ? say("h", { hours })
    : say("h-min", { hours, rest: String(rest).padStart(2, "0") });
}
