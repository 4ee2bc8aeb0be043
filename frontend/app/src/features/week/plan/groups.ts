import type { Schemas } from "../../../shared/api";
import type { TimeBlock, WeekPlan } from "../queries";
import { minutesOf, slotFor, timeOf } from "../slot";

type Talk = Schemas["TalkSummary"];

/** As many with the same first word are worth one. */
const fewest = 3;
/** Shorter first words say nothing: "Ask", "Two". */
const shortest = 4;
/** Of a one-on-one that says nothing of its length. */
const usual = 30;

/** What could stand side by side. */
export type BlockGroup = { key: string; blocks: TimeBlock[]; talks: Talk[] };

/** Of one kind, with the same first word, or one-on-ones; on several days, and not over yet. */
export function groupsOf({ blocks, talks = [] }: Pick<WeekPlan, "blocks" | "talks">): BlockGroup[] {
  const found = new Map<string, BlockGroup>();
  const put = (key: string, block?: TimeBlock, talk?: Talk) => {
    const group = found.get(key) ?? { key, blocks: [], talks: [] };
    if (block) group.blocks.push(block);
    if (talk) group.talks.push(talk);
    found.set(key, group);
  };
  for (const block of blocks) {
    if (!block.day || block.spent !== undefined) continue;
    if (block.kind) put(block.kind, block);
    const word = block.task?.text.split(/[\s:,]/)[0];
    if (word && word.length >= shortest) put(`“${word}”`, block);
  }
  for (const talk of talks) {
    if (talk.kind === "one-on-one" && talk.state === "planned") put("one-on-one", undefined, talk);
  }
  return [...found.values()].filter(({ key, blocks: some, talks: met }) => {
    const all = [...some, ...met];
    return (
      new Set(all.map(({ day }) => day)).size > 1 &&
      all.length >= (key.startsWith("“") ? fewest : 2)
    );
  });
}

/** On each day that has room for all of them, the first time when they fit one after the other. */
export function slotsFor(
  { days, blocks, talks = [] }: Pick<WeekPlan, "days" | "blocks" | "talks">,
  group: BlockGroup,
  today: string,
): { day: string; start: string }[] {
  const own = new Set([...group.blocks, ...group.talks].map(({ id }) => id));
  const minutes = lengths(group).reduce((all, each) => all + each, 0);
  const others = [...blocks, ...talks].filter(({ id }) => !own.has(id));
  return days.flatMap((day) => {
    const on = (all: readonly { day?: string; minutes?: number }[]) =>
      all
        .filter((each) => each.day === day.day)
        .reduce((sum, each) => sum + (each.minutes ?? usual), 0);
    const free = {
      ...day,
      planned: day.planned - on(group.blocks),
      talks: (day.talks ?? 0) - on(group.talks),
    };
    return slotFor({ days: [free], blocks: others }, minutes, today) ?? [];
  });
}

/** When each begins, one after the other. */
export function startsOf(group: BlockGroup, start: string): string[] {
  let at = minutesOf(start);
  return lengths(group).map((length) => {
    const begin = timeOf(at);
    at += length;
    return begin;
  });
}

const lengths = ({ blocks, talks }: BlockGroup) => [
  ...blocks.map(({ minutes }) => minutes),
  ...talks.map(({ minutes = usual }) => minutes),
];
