import type { Item, SelfRating, SelfRatingDraft } from "./types";

/** What is given for one item; a mark is a rating from 1 to 10, or "none" for "I can't say". */
export type Entry = {
  mark: number | "none" | undefined;
  example: string;
  whyNot: string;
  proof: string;
};
export type Field = keyof Entry;
/** Parts of entries, by question. */
export type Changes = Readonly<Record<string, Partial<Entry>>>;

export const entryOf = (item: Item): Entry => ({
  mark: item.cantSay ? "none" : item.rating,
  example: item.example ?? "",
  whyNot: item.whyNot ?? "",
  proof: item.proof ?? "",
});

/** The server's with what was typed since. */
export const entryWith = (item: Item, changes: Changes): Entry => ({
  ...entryOf(item),
  ...changes[item.questionId],
});

export function draftOf(rating: SelfRating, changes: Changes): SelfRatingDraft {
  return {
    items: rating.items.map((item) => {
      const { mark, ...texts } = entryWith(item, changes);
      return {
        questionId: item.questionId,
        ...texts,
        ...(mark === "none" ? { cantSay: true } : mark && { rating: mark }),
      };
    }),
  };
}

/** A part that was changed here and elsewhere, each in its own way. */
export type Clash = { questionId: string; field: Field; mine: unknown; theirs: unknown };

/** What only the reader can decide once it was changed elsewhere. */
export function clashesOf(base: SelfRating, theirs: SelfRating, changes: Changes): Clash[] {
  return theirs.items.flatMap((item) => {
    const before = base.items.find(({ questionId }) => questionId === item.questionId) ?? item;
    const [was, is] = [entryOf(before), entryOf(item)];
    const mine = changes[item.questionId] ?? {};
    return (Object.keys(mine) as Field[])
      .filter((field) => is[field] !== was[field] && is[field] !== mine[field])
      .map((field) => ({
        questionId: item.questionId,
        field,
        mine: mine[field],
        theirs: is[field],
      }));
  });
}

/** First the one, then the other. */
export function withMore(changes: Changes, more: Changes): Changes {
  const all: Record<string, Partial<Entry>> = { ...changes };
  for (const [questionId, parts] of Object.entries(more)) {
    all[questionId] = { ...all[questionId], ...parts };
  }
  return all;
}

/** Without what the server has by now. */
export function unsaved(changes: Changes, sent: Changes): Changes {
  const left: Record<string, Partial<Entry>> = {};
  for (const [questionId, parts] of Object.entries(changes)) {
    const open = Object.entries(parts).filter(
      ([field, value]) => sent[questionId]?.[field as Field] !== value,
    );
    if (open.length > 0) left[questionId] = Object.fromEntries(open);
  }
  return left;
}
