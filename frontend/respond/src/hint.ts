import { say } from "./language";
import { address, somebody } from "./texts/form";

/** A wording that could tell who wrote it. Found and shown in this browser only; it advises, it never blocks. */
export interface Finding {
  kind: "name" | "only" | "language";
  /** The words that were found; empty when it is the whole text. */
  quote: string;
  /** Kept words with this id are not mentioned again. */
  id: string;
  /** The whole text with other words, where those are safe. */
  text?: string;
  /** The sentence of it that changed. */
  wording?: string | undefined;
}

export interface Surroundings {
  /** Names that the page shows. */
  names: string[];
  /** Naming the lead tells nothing. */
  lead: string;
  /** Most answers will be in it. */
  expected: "en" | "de";
  /** Ids of findings. */
  kept: string[];
}

const email = "[^\\s@<>(]+@[\\p{L}\\d.-]+\\.\\p{L}{2,}";

/** These words mean things rather than people: "as the only option". */
const things =
  "option|way|thing|reason|solution|choice|möglichkeit|lösung|weg|grund|sache|ausweg|wahl";

const only = new RegExp(
  "(?<!\\p{L})(?:(?:as|being|i am|i['’]m) (?:the|your|our) (?:only|sole)" +
    "|(?:als|ich bin) (?:(?:d[eia][ers]|deine?|eure?|unsere?) )?einzige[mnrs]?)" +
    `(?: (?!(?:${things})(?!\\p{L}))[\\p{L}\\d-]+|(?=[,.]))`,
  "giu",
);

/** "As the only QA in the crew, I need" can begin with "I"; other sentences are too easily bent. */
const preface =
  /^(?:as|being) the \w+ [^.,;:!?\n]{1,60}?(?:, |(?= I [^,.!?\n]*(?:[.!?\n]|$)) )(?=I[ '’])/i;

/** Names that are words, too, where a sentence begins. */
const ambiguous = /^(Bill|Ernst|Frank|Grant|Hope|Mark|May|Will)$/;

const common = {
  en: "the and to of is that it for with as are this not you we when i",
  de: "der die das und zu ist nicht ein eine mit für dass ich du wir es auch wenn",
};

/**
 * Tells whether the text is in another language. Too few words show nothing, nor does a single
 * foreign one, as in a quotation.
 */
function isForeign(text: string, expected: "en" | "de"): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const share = (list: string) =>
    words.filter((word) => list.split(" ").includes(word)).length / words.length;
  const own = share(common[expected]);
  const other = share(common[expected === "en" ? "de" : "en"]);
  return words.length > 7 && own < 0.1 && (other > own + 0.1 || (!own && words.length > 11));
}

function finding(
  text: string,
  start: number,
  quote: string,
  kind: Finding["kind"],
  instead?: string,
  length = quote.length,
): Finding {
  const found = { kind, quote, id: kind + quote.toLowerCase() };
  if (instead === undefined) return found;
  const changed = text.slice(0, start) + instead + text.slice(start + length);
  let at = 0;
  const wording = changed
    .split(/(?<=[.!?]\s|\n)/)
    .find((sentence) => {
      at += sentence.length;
      return at > start;
    })
    ?.trim();
  return { ...found, text: changed, wording };
}

/** The first thing worth a thought. */
export function findHint(text: string, { names, lead, expected, kept }: Surroundings) {
  const people = names
    .flatMap((name) => [name, ...name.split(" ")])
    .filter((name) => name.length > 2 && !lead.split(" ").includes(name))
    .map((name) => name.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&"));
  const naming = new RegExp(
    `(?<![\\p{L}\\d])(?:${[email, ...people].join("|")})(['’]?s)?(?![\\p{L}\\d])`,
    "gu",
  );
  const begins = (at: number) => /(^|[.!?\n])\s*$/.test(text.slice(0, at));
  const findings: Finding[] = [];
  for (const { 0: quote, 1: genitive, index } of text.matchAll(naming)) {
    if (begins(index) && ambiguous.test(quote)) continue;
    const other = say(quote.includes("@") ? address : somebody);
    const put = begins(index) ? other.replace(/^./, (c) => c.toUpperCase()) : other;
    const instead = genitive ? (genitive[1] ? `${put}’s` : undefined) : put;
    findings.push(finding(text, index, quote, "name", instead));
  }
  for (const { 0: quote, index } of text.matchAll(only)) {
    const cut = begins(index) && preface.exec(text.slice(index));
    findings.push(
      finding(text, index, quote, "only", cut ? "" : undefined, cut ? cut[0].length : 0),
    );
  }
  if (isForeign(text, expected)) findings.push(finding(text, 0, "", "language"));
  return findings.find(({ id }) => !kept.includes(id));
}
