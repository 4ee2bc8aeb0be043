import type { chance } from "../chance";

export type Dice = ReturnType<typeof chance>;

/** One person of one survey, with everything an administrator may know of them, and what they wrote. */
export interface Author {
  /** Requests of this author come from this address, which a reverse proxy passes on. */
  address: string;
  link: string;
  /** The link is for this group. */
  group: string;
  /** This answers the open question, and begins with its mark. */
  comment: string;
  /** The example and the advice belong to the first item; each begins with its mark. */
  example: string;
  advice: string;
  rating: number;
  /** The author has the form open for this many milliseconds. */
  writing: number;
  /** They answer under their name. */
  named?: true;
}

/** Identifies a person who has yet to answer. */
export type Invited = Pick<Author, "link" | "group" | "named">;

/** A person writes these texts, and each is released, and attributed, by itself. */
export const TEXTS = ["comment", "example", "advice"] as const;
export type Text = (typeof TEXTS)[number];

/** A survey whose truth we know. */
export interface Survey {
  id: string;
  /** "tenward", or the name of a naive twin. */
  target: string;
  /** Its comments are so long that PostgreSQL stores them separately (TOAST). */
  long: boolean;
  /** Authors who write more take longer, as in life, but some two hundred times faster. */
  paced: boolean;
  /** Ids of its questions where it is a vote: on three clauses, so that there is room for each text. */
  clauses?: string[];
  /** These people are to stay unknown. */
  authors: Author[];
  /** Answers among them under their name: everybody knows who they are and what they wrote. */
  named?: Author;
}

/** @param people all who are asked */
export function surveyOf(of: Omit<Survey, "authors" | "named">, people: Author[]): Survey {
  const named = people.find((one) => one.named);
  const authors = people.filter((one) => one !== named);
  return { ...of, authors, ...(named && { named }) };
}

export const everybodyIn = ({ authors, named }: Survey): Author[] =>
  named ? [...authors, named] : authors;

/** Splits a survey as it is released: comments that carry their group are attributed within it. */
export function blocksOf(survey: Survey): Survey[] {
  const groups = new Set(survey.authors.map(({ group }) => group));
  return [...groups].map((group) => ({
    ...survey,
    authors: survey.authors.filter((author) => author.group === group),
  }));
}

/** Up to this many people are tried with everyone. */
export const FEW = 10;

/** A mark has this many characters; it is unique, and can be found in any heap of bytes. */
const MARK = 16;

export const markOf = (text: string) => text.slice(0, MARK);

/**
 * The lengths of two comments of a survey differ by this many bytes: every length occurs once, so
 * that sizes can identify one. If sizes are not the attack, rows of nearly equal size keep
 * PostgreSQL from putting a small one on an earlier page with room.
 */
const STEP = { apart: 55, alike: 8 };

/** A row above 2,000 bytes is put aside. */
const SHORTEST = { short: 40, long: 2_150 };

/**
 * The two texts of an item have at most this many bytes, so together they vary by less than a step.
 */
const LONGEST_BESIDE = 40;

/** The pace is in milliseconds a character: some write three times as fast as others. */
const PACE = { least: 0.5, most: 1.5 };

/** Object, can live with it, agree. */
const VOTES = [3, 6, 10];

const letters = (dice: Dice, length: number) =>
  Array.from({ length }, () => dice.between(0, 35).toString(36)).join("");

/** @returns a random order of 0, 1, ... n - 1 */
export function shuffled(n: number, dice: Dice): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = dice.between(0, i);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}

/**
 * People with known words.
 *
 * @param invited one each, in any order
 * @param network a number that no other survey of this server has
 */
export function authors(
  invited: Invited[],
  network: number,
  manner: { long: boolean; apart: boolean; paced: boolean; votes?: boolean },
  dice: Dice,
): Author[] {
  const lengths = shuffled(invited.length, dice);
  const shortest = manner.long ? SHORTEST.long : SHORTEST.short;
  const step = manner.apart ? STEP.apart : STEP.alike;
  const hex = (number: number) => (4096 + number).toString(16);
  return invited.map((one, i) => {
    const length = shortest + step * (lengths[i] ?? 0);
    const pace = PACE.least + dice.next() * (PACE.most - PACE.least);
    return {
      ...one,
      address: `fd00:${hex(network)}::${hex(i)}`,
      comment: letters(dice, length),
      example: letters(dice, dice.between(MARK, LONGEST_BESIDE)),
      advice: letters(dice, dice.between(MARK, LONGEST_BESIDE)),
      rating: manner.votes ? (VOTES[dice.between(0, 2)] ?? 0) : dice.between(1, 10),
      writing: manner.paced ? length * pace : 0,
    };
  });
}
