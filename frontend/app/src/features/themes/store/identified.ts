import type { Group } from "./suggestions";
import { compareIds, firstOf } from "./uuids";

/**
 * The ids of suggested themes: each is the theme that it overlaps most, the largest overlaps first; others are new.
 *
 * @param taken ids that stand for something else now
 * @returns undefined where a new id is taken, too: only the server makes others
 */
export function identified(
  groups: readonly Group[],
  themeOf: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): string[] | undefined {
  const used = new Set(taken);
  const ids = new Map<number, string>();
  for (const { group, theme } of overlaps(groups, themeOf)) {
    if (ids.has(group) || used.has(theme)) continue;
    used.add(theme);
    ids.set(group, theme);
  }
  const all: string[] = [];
  for (const [i, { newId }] of groups.entries()) {
    const id = ids.get(i) ?? newId;
    if (!ids.has(i) && used.has(id)) return undefined;
    used.add(id);
    all.push(id);
  }
  return all;
}

type Overlap = { group: number; theme: string; size: number };

function overlaps(groups: readonly Group[], themeOf: ReadonlyMap<string, string>): Overlap[] {
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
