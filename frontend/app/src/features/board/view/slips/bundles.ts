/** Quotes that are laid out together, and skipped together where they are far away. */
export type Bundle<T> = { key: number; items: readonly T[] };

/** A bundle at whose end something is added takes no more than this. */
const most = 24;

type Keyed = { id: string };

/**
 * A list in bundles. What stays in its place stays in its bundle: only those in which something comes, goes or changes are drawn
 * anew, and all others are the same objects as before.
 *
 * @param before how it was bundled last
 * @param same whether an item is drawn as before
 */
export function bundled<T extends Keyed>(
  items: readonly T[],
  before: readonly Bundle<T>[],
  same: (one: T, other: T) => boolean,
): readonly Bundle<T>[] {
  const bundleOf = new Map(before.flatMap(({ key, items: of }) => of.map(({ id }) => [id, key])));
  const taken = new Set<number>();
  const bundles: { key: number; items: T[] }[] = [];
  let free = Math.max(-1, ...before.map(({ key }) => key)) + 1;
  const begin = (key: number, item: T) => {
    taken.add(key);
    bundles.push({ key, items: [item] });
  };
  for (const [at, item] of items.entries()) {
    const last = bundles.at(-1);
    const key = bundleOf.get(item.id);
    // What comes between two of a bundle belongs to it, wherever it stood.
    const within = last && bundleOf.get(items[at + 1]?.id ?? "") === last.key;
    if (!within && key !== undefined && !taken.has(key)) begin(key, item);
    else if (last && (within || key === last.key || last.items.length < most))
      last.items.push(item);
    else begin(free++, item);
  }
  const stood = new Map(before.map((bundle) => [bundle.key, bundle]));
  return bundles.map((bundle) => {
    const old = stood.get(bundle.key);
    return old && alike(old.items, bundle.items, same) ? old : bundle;
  });
}

const alike = <T extends Keyed>(
  one: readonly T[],
  other: readonly T[],
  same: (one: T, other: T) => boolean,
): boolean =>
  one.length === other.length &&
  one.every((item, at) => {
    const beside = other[at];
    return beside !== undefined && item.id === beside.id && same(item, beside);
  });
