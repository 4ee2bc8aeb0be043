import { createContext, use } from "react";
import { formatNumber } from "./format";
import { i18n, type Language, language, languages } from "./language";
import { inWords, inWordsFirst } from "./words";

type Texts = Readonly<Record<string, string>>;
/** i18next asks for `key` and takes `key_one` or `key_other` by `count`. */
export type KeyOf<T extends Texts> = {
  [K in keyof T & string]: K extends `${infer Base}_${"one" | "other"}` ? Base : K;
}[keyof T & string];

/** The sentences of one feature: the English ones name the keys, the German ones must have them all. */
export type Strings<T extends Texts> = { namespace: string; en: T; de: Record<keyof T, string> };
/** What stands in the gaps; `count` chooses singular or plural, and fills `{{words}}` and `{{first}}` in words. */
export type Values = Record<string, string | number>;
/** A sentence by its key; `values` fill its `{{gaps}}`. */
export type Say<T extends Texts> = (key: KeyOf<T>, values?: Values) => string;

export const everyStrings: Strings<Texts>[] = [];
const said = new Map<string, Say<Texts>>();

export function defineStrings<const T extends Texts>(
  namespace: string,
  en: T,
  de: { [K in keyof T]: string },
): Strings<T> {
  const strings = { namespace, en, de };
  everyStrings.push(strings);
  for (const language of languages) {
    i18n.addResourceBundle(language, namespace, strings[language], true, true);
    said.delete(`${language} ${namespace}`);
  }
  return strings;
}

/** Numbers as the reader writes them; a plural is still chosen by the number itself. */
export const written = (values: Values): Record<string, string> => ({
  ...(typeof values.count === "number" && {
    words: inWords(values.count),
    first: inWordsFirst(values.count),
  }),
  ...Object.fromEntries(
    Object.entries(values).map(([gap, value]) => [
      gap,
      typeof value === "number" ? formatNumber(value) : value,
    ]),
  ),
});

/** The language of everything in it. */
export const LanguageContext = createContext<Language | undefined>(undefined);

/**
 * The sentences in the language of the reader; the component is drawn again when it changes. The library's own hook copies the
 * whole of i18next for each component, and to listen in each takes a browser a kilobyte: thousands of them feel that.
 */
export function useStrings<T extends Texts>({ namespace }: Strings<T>): Say<T> {
  return sayIn(use(LanguageContext) ?? language(), namespace) as Say<T>;
}

/** For sentences outside components. */
export function say<T extends Texts>(
  { namespace }: Strings<T>,
  key: KeyOf<T>,
  values?: Values,
): string {
  return sayIn(language(), namespace)(key, values);
}

/** Words, gap, words, gap … words. */
type Template = readonly string[];

/**
 * The same function each time, which looks each sentence up once: to have the library fill its gaps takes a browser four
 * kilobytes, and a board of hundreds of themes has thousands of them.
 */
function sayIn(spoken: Language, namespace: string): Say<Texts> {
  const key = `${spoken} ${namespace}`;
  const known = said.get(key);
  if (known) return known;
  const t = i18n.getFixedT(spoken, namespace);
  const whole = new Map<string, string>();
  const templates = new Map<string, Template>();
  const templateOf = (key: string, count: number | undefined): Template => {
    const form = count === undefined ? key : `${key} ${formOf(spoken, count)}`;
    const template =
      templates.get(form) ??
      t(key, { skipInterpolation: true, ...(count !== undefined && { count }) }).split(gap);
    templates.set(form, template);
    return template;
  };
  const make: Say<Texts> = (key, values) => {
    if (values) {
      const count = typeof values.count === "number" ? values.count : undefined;
      return filled(templateOf(key, count), written(values));
    }
    const text = whole.get(key) ?? t(key);
    whole.set(key, text);
    return text;
  };
  said.set(key, make);
  return make;
}

const gap = /\{\{(\w+)\}\}/;
const plurals = { en: new Intl.PluralRules("en"), de: new Intl.PluralRules("de") };

/** Which sentence i18next takes for a number; for 0 there may be one of its own. */
const formOf = (spoken: Language, count: number): string =>
  count === 0 ? "zero" : plurals[spoken].select(count);

const filled = (template: Template, values: Readonly<Record<string, string>>): string =>
  template.map((part, at) => (at % 2 === 0 ? part : (values[part] ?? `{{${part}}}`))).join("");
