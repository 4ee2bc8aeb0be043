import { useT } from "../../../shared/i18n";
import type { Sendable } from "./outcomes";

/** Counts the added, moved and restored people. */
export type PasteSums = { ready: number; moved: number; back: number };

export function sumsOf(outcomes: readonly Sendable[]): PasteSums {
  const sums: PasteSums = { ready: 0, moved: 0, back: 0 };
  for (const { kind } of outcomes) {
    sums[kind] += 1;
  }
  return sums;
}

/** "Add 5 people, move 1 person" before, "5 people added, 1 person moved" after. */
export function useSums(): {
  todo: (sums: PasteSums) => string;
  done: (sums: PasteSums) => string;
} {
  const t = useT();
  const sentence = (parts: [number, string][]) => {
    const text = parts.flatMap(([count, part]) => (count > 0 ? [part] : [])).join(", ");
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return {
    todo: ({ ready, moved, back }) =>
      sentence([
        [ready, t("add {{count}} person | add {{count}} people", { count: ready })],
        [moved, t("move {{count}} person | move {{count}} people", { count: moved })],
        [back, t("restore {{count}} person | restore {{count}} people", { count: back })],
      ]),
    done: ({ ready, moved, back }) =>
      sentence([
        [ready, t("{{count}} person added | {{count}} people added", { count: ready })],
        [moved, t("{{count}} person moved | {{count}} people moved", { count: moved })],
        [back, t("{{count}} person restored | {{count}} people restored", { count: back })],
      ]),
  };
}
