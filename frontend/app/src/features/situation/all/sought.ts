import { inLanguage } from "../../../shared/i18n";
import type { SituationTemplate } from "../types";

/** Words of other templates say nothing about what is sought. */
const short = 3;

/** The words that are looked for; short ones only if there are no others. */
export function soughtWords(sought: string): string[] {
  const all = sought.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = all.filter(({ length }) => length > short);
  return [...new Set(long.length > 0 ? long : all)];
}

/** A plural or an inflected form finds the word, too. */
const stem = (word: string) => (word.length > 5 ? word.replace(/(en|er|es|e|n|s)$/, "") : word);

/** Where the words stand in a text, in UTF-16 code units; a word is marked to its end. */
export function marksIn(text: string, words: readonly string[]) {
  const stems = words.map(stem);
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: found, index }) =>
    stems.some((each) => found.toLowerCase().startsWith(each))
      ? [{ start: index, end: index + found.length }]
      : [],
  );
}

const has = (text: string, word: string) => text.toLowerCase().includes(stem(word));

export type Found = {
  template: SituationTemplate;
  /** Other words of the template that were sought and stand in neither its name nor its note. */
  other: string[];
};

/** Lists templates with at least half of the words, those with most and in their names first. */
export function seek(templates: readonly SituationTemplate[], sought: string): Found[] {
  const words = soughtWords(sought);
  if (words.length === 0) return [];
  return templates
    .map((template) => {
      const { form } = template;
      const [name, note] = [inLanguage(form.name), inLanguage(form.note)];
      const others = form.words ? inLanguage(form.words) : "";
      const asked = [...form.fields, ...(form.lines ?? [])]
        .map(({ label }) => inLanguage(label))
        .join(" ");
      const weights = words.map((word) =>
        Math.max(...[name, others, note, asked].map((text, at) => (has(text, word) ? 4 - at : 0))),
      );
      const other = others
        .split(/,\s*/)
        .filter((each) => words.some((word) => has(each, word) && !has(`${name} ${note}`, word)));
      const count = weights.filter((each) => each > 1).length;
      // What only a question says counts as long as nothing better does.
      const weak = weights.filter(Boolean).length;
      const sum = weights.reduce((all, each) => all + each, 0);
      return { template, other, count: count || weak / 10, sum };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || b.sum - a.sum)
    .filter(({ count }, _, [best]) => count * 2 >= (best?.count ?? 0));
}
