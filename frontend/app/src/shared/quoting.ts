import type { Schemas } from "./api";

/**
 * A run of this length can be recognised: five words, or ten letters of a script without spaces.
 */
const telling = 10;

/**
 * A text of this length that is everything a person wrote can be recognised: three words, or six
 * such letters.
 */
const everything = 6;

const letter = "(?=\\p{L})[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]";
const others = `(?:(?!${letter})[\\p{L}\\p{N}])+`;
const unit = new RegExp(`(${letter})|${others}(?:['’]${others})*`, "gu");

type Unit = { word: string; weight: number; start: number; end: number };

const unitsOf = (text: string): Unit[] =>
  [...text.matchAll(unit)].map((match) => ({
    word: match[0].toLowerCase(),
    weight: match[1] ? 1 : 2,
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Finds words that repeat what somebody wrote, once it has read all of that. */
export class Quoting {
  readonly #said: Iterator<string>;
  readonly #runs = new Map<string, [units: Unit[], at: number][]>();
  readonly #wholes = new Set<string>();

  /** @param said whole comments, and the statements in them */
  constructor(said: Iterable<string>) {
    this.#said = said[Symbol.iterator]();
  }

  /**
   * Thousands of comments take longer to read than a frame.
   *
   * @param isOver asked after each text
   * @returns whether all is read
   */
  readOn(isOver: () => boolean): boolean {
    for (let next = this.#said.next(); !next.done; next = this.#said.next()) {
      this.#read(next.value);
      if (isOver()) return false;
    }
    return true;
  }

  /** The longest passage that repeats what somebody said, as it was typed. */
  quotedIn(text: string): string | undefined {
    this.readOn(() => false);
    const units = unitsOf(text);
    let best: Unit[] = [];
    for (let at = 0; at + best.length < units.length; at++) {
      const length = this.#longest(units, at);
      if (length > best.length) best = units.slice(at, at + length);
    }
    const [first, last] = [best[0], best.at(-1)];
    return first && last && text.slice(first.start, last.end);
  }

  #longest(units: Unit[], at: number): number {
    let longest = 0;
    const run = runAt(units, at);
    for (let end = at + 1; end <= run.end; end++) {
      if (this.#wholes.has(keyOf(units, at, end))) longest = end - at;
    }
    if (run.weight < telling) return longest;
    for (const [others, start] of this.#runs.get(keyOf(units, at, run.end)) ?? []) {
      // Then it was found from there already, and longer: what repeats itself agrees at every place.
      if (at > 0 && start > 0 && units[at - 1]?.word === others[start - 1]?.word) continue;
      let length = run.end - at;
      while (units[at + length] && units[at + length]?.word === others[start + length]?.word) {
        length++;
      }
      longest = Math.max(longest, length);
    }
    return longest;
  }

  #read(text: string): void {
    const units = unitsOf(text);
    const whole = runAt(units, 0);
    if (whole.weight >= everything && whole.end === units.length) {
      this.#wholes.add(keyOf(units, 0, units.length));
    }
    for (let at = 0; at < units.length; at++) {
      const run = runAt(units, at);
      if (run.weight < telling) break;
      const key = keyOf(units, at, run.end);
      const known = this.#runs.get(key);
      if (known) known.push([units, at]);
      else this.#runs.set(key, [[units, at]]);
    }
  }
}

/** Takes the shortest run that can be recognised, or all that is left. */
function runAt(units: Unit[], at: number): { end: number; weight: number } {
  let [end, weight] = [at, 0];
  for (; end < units.length && weight < telling; end++) weight += units[end]?.weight ?? 0;
  return { end, weight };
}

const keyOf = (units: Unit[], at: number, end: number) =>
  units
    .slice(at, end)
    .map(({ word }) => word)
    .join(" ");

/** Knows whether words repeat a comment, or a statement in one. */
export function quotingOf({
  comments,
  statements,
}: Pick<Schemas["Board"], "comments" | "statements">): Quoting {
  const texts = new Map(comments.map(({ id, text }) => [id, text]));
  const parts = statements.flatMap(({ commentId, start, end }) =>
    commentId ? [texts.get(commentId)?.slice(start, end) ?? ""] : [],
  );
  return new Quoting([...texts.values(), ...parts]);
}
