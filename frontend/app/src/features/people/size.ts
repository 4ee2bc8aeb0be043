import { inWords, useStrings } from "../../shared/i18n";
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
  return count < usualK
    ? say("sizeShort", { size, missing: inWords(usualK - count), k: usualK })
    : size;
}
