import type { Clock, Known } from "./clocks";
import type { Neighbours, Order } from "./evidence/findings";
import { rho } from "./stats";
import { type Author, type Dice, markOf, type Survey, type Text } from "./survey";

/** Holds the result of an attack on one survey. */
export interface Outcome {
  n: number;
  /** The attack attributed this; absent unless it was one of the texts. */
  text?: Text;
  /** This many comments were attributed, ... */
  tried: number;
  /** ... to their authors, ... */
  right: number;
  /** ... and to their authors had the order been turned round. */
  turned: number;
  /** No trace could tell the comments apart. */
  guessed?: true;
  /** Correlates the two orders that were seen. */
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
 * Puts the people into one order and their texts of one kind into another. A trace that shows only some texts is taken to
 * show those of the first people.
 */
function inOrder(
  survey: Survey,
  known: Map<Author, Known>,
  clock: Clock,
  order: Order,
  text: Text,
  dice: Dice,
) {
  const time = (author: Author) =>
    clock.of(author, known.get(author) as Known, survey.authors.indexOf(author), order, text);
  const place = (author: Author) => order.get(markOf(author[text]));
  const seen = survey.authors.filter((author) => place(author) !== undefined);
  const telling = differ(seen.map(place)) && differ(survey.authors.map(time));
  const comments = sorted(telling ? seen : survey.authors, telling ? place : () => 0, dice);
  const people = sorted(survey.authors, time, dice).slice(0, comments.length);
  return { time, place, telling, comments, people };
}

/** The heart of it: lays the two orders side by side, and counts how many people stand beside their own text. */
export function align(
  survey: Survey,
  known: Map<Author, Known>,
  clock: Clock,
  order: Order,
  text: Text,
  dice: Dice,
): Outcome {
  const n = survey.authors.length;
  const { time, telling, comments, people } = inOrder(survey, known, clock, order, text, dice);
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

/** Those on either side of a gap; the last one stands before the first one. */
const around = (all: Author[], gap: number) => [all.at(gap - 1), all.at(gap % all.length)];

/** Counts the people before a known one. */
const before = (all: Author[], value: (one: Author) => Value, known: Author) =>
  all.filter((one) => (value(one) ?? 0) < (value(known) ?? 0)).length;

/**
 * Gives the two texts on either side of a named person's words to those who came just before and just after that person.
 * Where these words do not stand among the others, the two that would be on either side of them: behind as many texts as
 * people had come.
 */
export function besideNamed(
  survey: Survey,
  named: Author,
  known: Map<Author, Known>,
  clock: Clock,
  order: Order,
  text: Text,
  dice: Dice,
): Outcome {
  const { time, place, telling, comments, people } = inOrder(
    survey,
    known,
    clock,
    order,
    text,
    dice,
  );
  const came = before(people, time, named);
  const stands = telling ? before(comments, place, named) : 0;
  const among = stands > 0 && stands < comments.length;
  const suspects = around(people, came);
  const hits = (texts: Author[], gap: number) =>
    around(texts, gap).filter((one, i) => one === suspects[i]).length;
  return {
    n: survey.authors.length,
    text,
    tried: suspects.length,
    right: hits(comments, among ? stands : came),
    turned: hits(comments.toReversed(), among ? comments.length - stands : came),
    ...(!telling && { guessed: true }),
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
