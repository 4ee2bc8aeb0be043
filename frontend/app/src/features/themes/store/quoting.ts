/** So many words in a row that somebody wrote can be recognised by them. */
const telling = 5;

type Word = { word: string; start: number; end: number };

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Finds words that repeat what somebody wrote. The index is made when it is first asked for. */
export class Quoting {
  #runs: Map<string, [comment: number, at: number][]> | undefined;
  #words: string[][] = [];

  constructor(private readonly comments: readonly { text: string }[]) {}

  /** The longest passage of five or more words in a row that also stands in a comment, as it was typed. */
  quotedIn(text: string): string | undefined {
    const words = wordsOf(text);
    if (words.length < telling) return undefined;
    const runs = this.#index();
    let best: Word[] = [];
    for (let at = 0; at + telling <= words.length; at++) {
      for (const [comment, start] of runs.get(keyAt(words, at)) ?? []) {
        const length = this.#agrees(words, at, comment, start);
        if (length > best.length) best = words.slice(at, at + length);
      }
    }
    const [first, last] = [best[0], best.at(-1)];
    return first && last && text.slice(first.start, last.end);
  }

  #agrees(words: Word[], at: number, comment: number, start: number): number {
    const other = this.#words[comment] ?? [];
    let length = telling;
    while (at + length < words.length && words[at + length]?.word === other[start + length]) {
      length++;
    }
    return length;
  }

  #index() {
    if (this.#runs) return this.#runs;
    this.#runs = new Map();
    for (const [comment, { text }] of this.comments.entries()) {
      const words = wordsOf(text);
      this.#words[comment] = words.map(({ word }) => word);
      for (let at = 0; at + telling <= words.length; at++) {
        const key = keyAt(words, at);
        const known = this.#runs.get(key);
        if (known) known.push([comment, at]);
        else this.#runs.set(key, [[comment, at]]);
      }
    }
    return this.#runs;
  }
}

const keyAt = (words: Word[], at: number) =>
  words
    .slice(at, at + telling)
    .map(({ word }) => word)
    .join(" ");
