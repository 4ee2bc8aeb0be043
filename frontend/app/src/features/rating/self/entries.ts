import type { RatingItem, SelfRating, SelfRatingDraft } from "./types";

/** What is given for one item; a mark is a rating from 1 to 10, or "none" for "I can't say". */
export type RatingEntry = {
  mark: number | "none" | undefined;
  example: string;
  whyNot: string;
  proof: string;
};
export type RatingField = keyof RatingEntry;
/** Parts of entries, by question. */
export type Changes = Readonly<Record<string, Partial<RatingEntry>>>;

export const entryOf = (item: RatingItem): RatingEntry => ({
  mark: item.cantSay ? "none" : item.rating,
  example: item.example ?? "",
  whyNot: item.whyNot ?? "",
  proof: item.proof ?? "",
});

/** The server's with what was typed since. */
export const entryWith = (item: RatingItem, changes: Changes): RatingEntry => ({
  ...entryOf(item),
  ...changes[item.questionId],
});

export function ratingDraftOf(rating: SelfRating, changes: Changes): SelfRatingDraft {
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
export type RatingClash = {
  questionId: string;
  field: RatingField;
  mine: unknown;
  theirs: unknown;
};

/** What only the reader can decide once it was changed elsewhere. */
export function clashesOf(base: SelfRating, theirs: SelfRating, changes: Changes): RatingClash[] {
  return theirs.items.flatMap((item) => {
    const before = base.items.find(({ questionId }) => questionId === item.questionId) ?? item;
    const [was, is] = [entryOf(before), entryOf(item)];
    const mine = changes[item.questionId] ?? {};
    return (Object.keys(mine) as RatingField[])
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
  const all: Record<string, Partial<RatingEntry>> = { ...changes };
  for (const [questionId, parts] of Object.entries(more)) {
    all[questionId] = { ...all[questionId], ...parts };
  }
  return all;
}

/** Without what the server has by now. */
export function unsaved(changes: Changes, sent: Changes): Changes {
  const left: Record<string, Partial<RatingEntry>> = {};
  for (const [questionId, parts] of Object.entries(changes)) {
    const open = Object.entries(parts).filter(
      ([field, value]) => sent[questionId]?.[field as RatingField] !== value,
    );
    if (open.length > 0) left[questionId] = Object.fromEntries(open);
  }
  return left;
}
