import { useStrings } from "../../shared/i18n";
import { usualK } from "./launchRules";
import { strings } from "./strings";

/** "3 people, one short of 4". */
export function useSize(count: number, isNamed: boolean): string {
  const say = useStrings(strings);
  const size = say("size", { count });
  if (count === 0) {
    return say("sizeEmpty");
  }
  if (isNamed) {
    return say("sizeNamed");
  }
  const missing = usualK - count;
  return missing > 0 ? say("sizeShort", { size, count: missing, k: usualK }) : size;
}
