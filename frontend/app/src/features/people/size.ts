import { useT } from "../../shared/i18n";
import { usualK } from "./launchRules";

/** "3 people, one short of 4". */
export function useSize(count: number, isNamed: boolean): string {
  const t = useT();
  const size = t("{{count}} person | {{count}} people", { count });
  if (count === 0) {
    return t("nobody yet");
  }
  if (isNamed) {
    return t("1 person, not anonymous");
  }
  const missing = usualK - count;
  return missing > 0
    ? t("{{size}}, {{words}} short of {{k}}", { size, count: missing, k: usualK })
    : size;
}
