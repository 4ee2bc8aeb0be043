import type { TimeBlock } from "../queries";

/** As many are worth a word. */
const fewest = 3;
/** Shorter first words say nothing: "Ask", "Two". */
const shortest = 4;

export type BlockBatch = { words: string; day: string; days: number; blocks: TimeBlock[] };

/** Blocks whose tasks begin with the same word, on several days of which the first has most: "Review …" three times. */
export function blockBatchOf(blocks: readonly TimeBlock[]): BlockBatch | undefined {
  const groups = new Map<string, TimeBlock[]>();
  for (const block of blocks) {
    const word = block.task?.text.split(/[\s:,]/)[0];
    if (word && block.day && block.spent === undefined) {
      groups.set(word, [...(groups.get(word) ?? []), block]);
    }
  }
  for (const [words, group] of groups) {
    const days = new Set(group.map(({ day }) => day)).size;
    const day = group[0]?.day;
    if (words.length >= shortest && group.length >= fewest && days > 1 && day) {
      return { words, day, days, blocks: group };
    }
  }
  return undefined;
}

/** When each begins, one after the other from the hour of the first; without one they have none. */
export function startsOf(blocks: readonly TimeBlock[]): (string | null)[] {
  const [first] = blocks;
  if (!first?.start) return blocks.map(() => null);
  let at = minuteOf(first.start);
  return blocks.map(({ minutes }) => {
    const start = at < 24 * 60 ? timeOf(at) : null;
    at += minutes;
    return start;
  });
}

const minuteOf = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
};

const timeOf = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
