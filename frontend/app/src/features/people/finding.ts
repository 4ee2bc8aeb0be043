import { useT } from "../../shared/i18n";
import { type Group, peopleIn, tooSmall } from "./launchRules";

/** "Twelve people in four groups, two of them too small to stand alone". */
export function useFinding(groups: readonly Group[]): string {
  const t = useT();
  const filled = groups.filter(({ people }) => people > 0).length;
  const small = tooSmall(groups).length;
  const people = t("One person | {{first}} people", { count: peopleIn(groups) });
  const inGroups = t("{{people}} in {{words}} group | {{people}} in {{words}} groups", {
    people,
    count: filled,
  });
  if (small === 0) {
    return inGroups;
  }
  if (small === filled) {
    return t(
      "{{found}}, too small to show separately | {{found}}, all too small to show separately",
      { found: inGroups, count: filled },
    );
  }
  return t("{{found}}, {{words}} of them too small to show separately", {
    found: inGroups,
    count: small,
  });
}
