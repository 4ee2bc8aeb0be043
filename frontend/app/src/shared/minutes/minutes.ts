import { type Translate, useT } from "../i18n";

/** "2 h 45", "45 min". */
export function useMinutes(): (minutes: number) => string {
  const t = useT();
  return (minutes) => sayMinutes(minutes, t);
}

function sayMinutes(minutes: number, t: Translate): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return t("{{rest}} min", { rest });
  return rest === 0
    ? t("{{hours}} h", { hours })
    : t("{{hours}} h {{rest}} min", { hours, rest: String(rest).padStart(2, "0") });
}
