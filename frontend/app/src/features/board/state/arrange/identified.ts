import type { SuggestedGroup } from "./suggestions";
import { compareIds, counted, firstOf } from "./uuids";

/**
 * The ids of suggested themes: each is the theme that it overlaps most, the largest overlaps first; others are new.
 *
 * @param taken ids that stand for something else now
 */
export function identified(
  groups: readonly SuggestedGroup[],
  themeOf: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): string[] {
  const used = new Set(taken);
  const ids = new Map<number, string>();
  for (const { group, theme } of overlaps(groups, themeOf)) {
    if (ids.has(group) || used.has(theme)) continue;
    used.add(theme);
    ids.set(group, theme);
  }
  return groups.map(({ newId }, i) => {
    const id = ids.get(i) ?? free(newId, used);
    used.add(id);
    return id;
  });
}

function free(newId: string, used: ReadonlySet<string>): string {
  let id = newId;
  for (let i = 1; used.has(id); i++) id = counted(newId, i);
  return id;
}

type Overlap = { group: number; theme: string; size: number };

function overlaps(
  groups: readonly SuggestedGroup[],
  themeOf: ReadonlyMap<string, string>,
): Overlap[] {
  const all: Overlap[] = [];
  for (const [group, { statementIds }] of groups.entries()) {
    const sizes = new Map<string, number>();
    for (const id of statementIds) {
      const theme = themeOf.get(id);
      if (theme) sizes.set(theme, (sizes.get(theme) ?? 0) + 1);
    }
    for (const [theme, size] of sizes) all.push({ group, theme, size });
  }
  const firsts = new Map<number, string>();
  const first = (group: number): string => {
    const known = firsts.get(group) ?? firstOf(groups[group]?.statementIds ?? []);
    firsts.set(group, known);
    return known;
  };
  return all.sort(
    (one, other) =>
      other.size - one.size ||
      compareIds(one.theme, other.theme) ||
      compareIds(first(one.group), first(other.group)),
  );
}
