/** Describes one thing to find: its name counts most, its other words next, what else it says least. */
export type Ranked = { key: string; name: string; words: string; more?: string };

const tooCommon = new Set(
  (
    "a an and are at be by can do did does for from has have he her him his how i in is it its me my of on or our she some that the their them " +
    "there they this to up was we were what when where which who whom why will with you your not no i'm am " +
    "aber als am an auf aus bei bin bist da dann das dass dem den der des die dies diese du ein eine einen einer eines er es etwas für hat " +
    "habe haben ich ihr im in ist kann kein keine mal man mein meine meinem meinen meiner mich mir mit nach nicht noch ob oder schon sich sie " +
    "sind so um und uns unser vom von vor war was wem wen wer werden wie will wir wird wo zu zum zur"
  ).split(" "),
);

/** Words in small letters without accents; those that stand in every sentence only if there are no others. */
function tellingWords(text: string): string[] {
  const plain = text.toLowerCase().replace(/ß/g, "ss").normalize("NFD").replace(/\p{M}/gu, "");
  const all = [...new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])].map(stem);
  const telling = all.filter((word) => !common.has(word));
  return telling.length > 0 ? telling : all;
}

const common = new Set(
  [...tooCommon].map((word) => stem(word.normalize("NFD").replace(/\p{M}/gu, ""))),
);

/** Takes off endings of English and German, so that a plural or a conjugated form is the same word. */
function stem(word: string): string {
  if (word.length < 5) return word;
  const short = word.replace(
    /(ungen|ingen|ings|ing|ung|ern|est|ies|ens|ers|en|er|es|em|ed|te|ly|e|s|t|n|y)$/,
    "",
  );
  return short.length >= 4 ? short : word;
}

/** Three letters each, with the edges of the word. */
function gramsOf(word: string): Set<string> {
  const padded = ` ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** How alike two words are, from 0 to 1: the same, the beginning, a part of a compound, or mistyped. */
function alike(sought: string, word: string): number {
  if (sought === word) return 1;
  const [short, long] = sought.length < word.length ? [sought, word] : [word, sought];
  if (short.length >= 3 && long.startsWith(short)) return short === sought ? 0.85 : 0.7;
  if (short.length >= 5 && long.includes(short)) return 0.6;
  if (short.length < 4) return 0;
  const [some, others] = [gramsOf(sought), gramsOf(word)];
  const shared = [...some].filter((gram) => others.has(gram)).length;
  const dice = (2 * shared) / (some.size + others.size);
  return dice >= 0.55 ? dice * 0.7 : 0;
}

const weights = [1, 0.85, 0.45] as const;

/** At least this much of what was typed has to be in what is shown. */
const least = 0.3;

/**
 * Finds what fits words that a person typed, best first. A word counts the more, the fewer things have it (inverse document
 * frequency).
 */
export function rank<T extends Ranked>(all: readonly T[], typed: string): T[] {
  const sought = tellingWords(typed.slice(0, 200)).slice(0, 12);
  if (sought.length === 0) return [];
  const fields = all.map(({ name, words, more = "" }) => [name, words, more].map(tellingWords));
  const hits = fields.map((three) =>
    sought.map((word) =>
      Math.max(
        0,
        ...three.map(
          (field, at) =>
            (weights[at] ?? 0) * Math.max(0, ...field.map((each) => alike(word, each))),
        ),
      ),
    ),
  );
  const rarity = sought.map((_, at) => {
    const count = hits.reduce((sum, each) => sum + Number((each[at] ?? 0) > 0.4), 0);
    return Math.log(1 + all.length / (1 + count));
  });
  const whole = rarity.reduce((sum, each) => sum + each, 0);
  return all
    .map((one, index) => {
      const scores = hits[index] ?? [];
      const sum = scores.reduce((all, hit, at) => all + hit * (rarity[at] ?? 0), 0);
      // Of two with the same words the shorter one is meant.
      const length = fields[index]?.flat().length ?? 0;
      return { one, score: sum / whole - length / 2000 };
    })
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);
}
