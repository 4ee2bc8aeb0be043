import { expect, it } from "vitest";
import { type Bundle, bundled } from "./bundles";

type Item = { id: string; alike: number };

const items = (count: number, from = 0): Item[] =>
  Array.from({ length: count }, (_, at) => ({ id: `q${from + at}`, alike: 0 }));
const bundle = (all: readonly Item[], before: readonly Bundle<Item>[] = []) =>
  bundled(all, before, (one, other) => one.alike === other.alike);
const idsOf = (bundles: readonly Bundle<Item>[]) =>
  bundles.map((each) => each.items.map(({ id }) => id));
const sizes = (bundles: readonly Bundle<Item>[]) => bundles.map((each) => each.items.length);

it("bundles a list in its order", () => {
  const all = items(60);
  const bundles = bundle(all);
  expect(sizes(bundles)).toEqual([24, 24, 12]);
  expect(idsOf(bundles).flat()).toEqual(all.map(({ id }) => id));
  expect(new Set(bundles.map(({ key }) => key)).size).toBe(3);
  expect(bundle([])).toEqual([]);
});

it("keeps all bundles but the one in which something goes, comes or changes", () => {
  const all = items(60);
  const stood = bundle(all);
  const without = bundle(all.toSpliced(30, 1), stood);
  expect(sizes(without)).toEqual([24, 23, 12]);
  expect(without.map((each, at) => each === stood[at])).toEqual([true, false, true]);
  const within = bundle(all.toSpliced(30, 0, { id: "new", alike: 0 }), stood);
  expect(sizes(within)).toEqual([24, 25, 12]);
  expect(within.map((each, at) => each === stood[at])).toEqual([true, false, true]);
  const counted = bundle(all.with(50, { id: "q50", alike: 3 }), stood);
  expect(counted.map((each, at) => each === stood[at])).toEqual([true, true, false]);
  expect(bundle(items(60), stood).every((each, at) => each === stood[at])).toBe(true);
});

it("adds to the last bundle what there is room for, and begins others", () => {
  const stood = bundle(items(40));
  const more = bundle(items(80), stood);
  expect(sizes(more)).toEqual([24, 24, 24, 8]);
  expect(more.map(({ key }) => key)).toEqual([0, 1, 2, 3]);
  expect(more[0]).toBe(stood[0]);
});

it("puts what was moved where it stands now, each once and in order", () => {
  let stood = bundle(items(80));
  let all = items(80);
  for (const [from, to] of [
    [0, 79],
    [50, 0],
    [23, 24],
    [24, 23],
    [70, 30],
  ] as const) {
    const [moved] = all.slice(from, from + 1);
    all = all.toSpliced(from, 1).toSpliced(to, 0, moved as Item);
    stood = bundle(all, stood);
    expect(idsOf(stood).flat()).toEqual(all.map(({ id }) => id));
    expect(new Set(stood.map(({ key }) => key)).size).toBe(stood.length);
  }
  const reversed = bundle(all.toReversed(), stood);
  expect(idsOf(reversed).flat()).toEqual(all.toReversed().map(({ id }) => id));
  expect(new Set(reversed.map(({ key }) => key)).size).toBe(reversed.length);
});

it("draws one that is moved far up anew, and no others", () => {
  const all = items(96);
  const stood = bundle(all);
  const moved = bundle(
    [...all.slice(0, 5), ...all.slice(75, 76), ...all.slice(5, 75), ...all.slice(76)],
    stood,
  );
  expect(sizes(moved)).toEqual([25, 24, 24, 23]);
  expect(moved.map(({ key }) => key)).toEqual([0, 1, 2, 3]);
  expect(moved.map((each, at) => each === stood[at])).toEqual([false, true, true, false]);
});

it("gives a bundle up that nothing is left of", () => {
  const stood = bundle(items(72));
  const rest = bundle([...items(24), ...items(24, 48)], stood);
  expect(rest).toEqual([stood[0], stood[2]]);
});
