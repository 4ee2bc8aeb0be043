import type { Clock, Known } from "./clocks";
import type { Neighbours, Order } from "./evidence/findings";
import { rho } from "./stats";
import { type Author, type Dice, markOf, type Survey, type Text } from "./survey";

/** What came of an attack on one survey. */
export interface Outcome {
  n: number;
  /** What was attributed; absent where it was not one of the texts. */
  text?: Text;
  /** How many comments were attributed, ... */
  tried: number;
  /** ... to their authors, ... */
  right: number;
  /** ... and to their authors had the order been turned round. */
  turned: number;
  /** Nothing was seen that could tell them apart. */
  guessed?: true;
  /** Of what was seen: whether the two orders go together. */
  rho?: number;
}

type Value = number | string | undefined;

/** Sorts; what is equal, or unknown, comes in random order. */
function sorted<T>(all: T[], value: (one: T) => Value, dice: Dice): T[] {
  const known = all.map((one) => ({ one, key: value(one) ?? 0, coin: dice.next() }));
  known.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.coin - b.coin));
  return known.map(({ one }) => one);
}

const differ = (values: Value[]) => new Set(values).size > 1;

/**
 * The heart of it: puts the people into one order and their texts of one kind into another, lays them side by side, and
 * counts how many stand beside their own. A trace that shows only some texts is taken to show those of the first people.
 */
export function align(
  survey: Survey,
  known: Map<Author, Known>,
  clock: Clock,
  order: Order,
  text: Text,
  dice: Dice,
): Outcome {
  const n = survey.authors.length;
  const time = (author: Author) =>
    clock.of(author, known.get(author) as Known, survey.authors.indexOf(author), order, text);
  const place = (author: Author) => order.get(markOf(author[text]));
  const seen = survey.authors.filter((author) => place(author) !== undefined);
  const telling = differ(seen.map(place)) && differ(survey.authors.map(time));
  const comments = sorted(telling ? seen : survey.authors, telling ? place : () => 0, dice);
  const people = sorted(survey.authors, time, dice).slice(0, comments.length);
  const hits = (candidates: Author[]) => candidates.filter((one, i) => one === comments[i]).length;
  const ranks = sorted(comments, time, dice);
  return {
    n,
    text,
    tried: comments.length,
    right: hits(people),
    turned: hits(people.toReversed()),
    ...(telling ? { rho: rho(comments.map((one) => ranks.indexOf(one))) } : { guessed: true }),
  };
}

/** Gives each text to the person whose name, address, link or token stands beside it; without one it guesses. */
export function lookBeside(
  survey: Survey,
  neighbours: Neighbours,
  text: Text,
  dice: Dice,
): Outcome {
  const n = survey.authors.length;
  const named = (one: Author) => neighbours.get(markOf(one[text]));
  const claims = survey.authors.filter((author) =>
    survey.authors.includes(named(author) as Author),
  );
  if (claims.length > 0) {
    const right = claims.filter((one) => named(one) === one).length;
    return { n, text, tried: claims.length, right, turned: 0 };
  }
  const guess = sorted(survey.authors, () => 0, dice);
  const right = guess.filter((one, i) => one === survey.authors[i]).length;
  return { n, text, tried: n, right, turned: 0, guessed: true };
}
