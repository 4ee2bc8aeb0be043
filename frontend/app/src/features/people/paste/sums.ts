import { useStrings } from "../../../shared/i18n";
import type { Sendable } from "./fates";
import { strings } from "./strings";

/** How many are added, moved and brought back. */
export type Sums = { ready: number; moved: number; back: number };

export function sumsOf(fates: readonly Sendable[]): Sums {
  const sums: Sums = { ready: 0, moved: 0, back: 0 };
  for (const { kind } of fates) {
    sums[kind] += 1;
  }
  return sums;
}

/** "Add 5 people, move 1 person" before, "5 people added, 1 person moved" after. */
export function useSums(): { todo: (sums: Sums) => string; done: (sums: Sums) => string } {
  const say = useStrings(strings);
  const sentence = (parts: [number, string][]) => {
    const text = parts.flatMap(([count, part]) => (count > 0 ? [part] : [])).join(", ");
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return {
    todo: ({ ready, moved, back }) =>
      sentence([
        [ready, say("add", { count: ready })],
        [moved, say("move", { count: moved })],
        [back, say("bring", { count: back })],
      ]),
    done: ({ ready, moved, back }) =>
      sentence([
        [ready, say("added", { count: ready })],
        [moved, say("moved", { count: moved })],
        [back, say("brought", { count: back })],
      ]),
  };
}
