import type { Material } from "../../state/material";

/** A quote as it is drawn in a list. */
export type Stack = {
  id: string;
  /** How many more stand under it that say nearly the same; their number where they are shown themselves. */
  alike: number;
  /** They are shown themselves. */
  open: boolean;
};

/** Those that say nearly the same stand under the first of them, unless they are all shown. */
export function stacked(
  ids: readonly string[],
  material: Material,
  unfolded: ReadonlySet<string>,
): Stack[] {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const first = material.firstAlike(id);
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const seen = new Set<string>();
  return ids.flatMap((id) => {
    const first = material.firstAlike(id);
    const open = unfolded.has(first);
    const leads = !seen.has(first);
    seen.add(first);
    if (!leads && !open) return [];
    return [{ id, alike: leads ? (counts.get(first) ?? 1) - 1 : 0, open }];
  });
}
