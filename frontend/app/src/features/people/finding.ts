import { useStrings } from "../../shared/i18n";
import { type Group, peopleIn, tooSmall } from "./launchRules";
import { strings } from "./strings";

/** "Twelve people in four groups, two of them too small to stand alone". */
export function useFinding(groups: readonly Group[]): string {
  const say = useStrings(strings);
  const filled = groups.filter(({ people }) => people > 0).length;
  const small = tooSmall(groups).length;
  const people = say("findingPeople", { count: peopleIn(groups) });
  const inGroups = say("findingGroups", { people, count: filled });
  if (small === 0) {
    return inGroups;
  }
  if (small === filled) {
    return say("findingAllSmall", { found: inGroups, count: filled });
  }
  return say("findingSmall", { found: inGroups, count: small });
}
