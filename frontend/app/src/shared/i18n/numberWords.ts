import { formatNumber } from "./format";
import { language } from "./language";

const words = {
  en: "no one two three four five six seven eight nine ten eleven twelve".split(" "),
  de: "keine eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(" "),
};

/** Small numbers as words, larger ones as figures; German "eine" agrees with Gruppe, Person and Zeile. */
export function inWords(count: number): string {
  return words[language()][count] ?? formatNumber(count);
}

/** The same at the start of a sentence. */
export function inWordsFirst(count: number): string {
  const word = inWords(count);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
