import { createContext, use } from "react";
import { formatNumber } from "./format";
import { dictionaryOf, type Language, language } from "./language";
import { inWords, inWordsFirst } from "./numberWords";

declare const marked: unique symbol;
/**
 * An English sentence, which is also its key in `de.json`. "one | other" and "zero | one | other" are its forms by `count`. A
 * context, where one English text has two German ones, follows the key there: `Archive_verb`.
 */
export type Message = string & { readonly [marked]: true };
/** Requires a literal sentence, because only that can be found in the code and translated. */
export type Literal<S extends string> = string extends S ? never : S;

/**
 * Fills the placeholders; `count` chooses the form, and fills `{{words}}` and `{{first}}` in words.
 */
export type Values = Record<string, string | number>;
/** A sentence in the reader's language; `values` fill its `{{gaps}}`. */
export type Translate = <const S extends string>(
  message: Literal<S> | Message,
  values?: Values,
) => string;

const withContext = new Map<string, string>();

/** Marks a sentence for translation where it is not shown itself, as in a map from states to sentences. */
export function msg<const S extends string>(
  text: Literal<S>,
  options?: { context: string },
): Message {
  if (!options) return text as string as Message;
  const key = `${text}_${options.context}`;
  withContext.set(key, text);
  return key as Message;
}

/** Text, gap, text, gap … text. */
type Template = readonly string[];
type Translator = { t: Translate; formOf: (message: string, values: Values) => string };

const gap = /\{\{(\w+)\}\}/;
const plurals = { en: new Intl.PluralRules("en"), de: new Intl.PluralRules("de") };

/** Numbers as the reader writes them; a plural is still chosen by the number itself. */
const written = (values: Values): Record<string, string> => ({
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

const filled = (template: Template, values: Readonly<Record<string, string>>): string =>
  template.map((part, at) => (at % 2 === 0 ? part : (values[part] ?? `{{${part}}}`))).join("");

/** Fills the gaps of one form of a sentence. */
export const fill = (form: string, values: Values): string =>
  filled(form.split(gap), written(values));

/** Splits each sentence into its forms and gaps once: a board of hundreds of themes shows thousands of them. */
function translatorOf(spoken: Language): Translator {
  const dictionary = dictionaryOf(spoken);
  const forms = new Map<string, readonly string[]>();
  const templates = new Map<string, Template>();
  const formsOf = (message: string) => {
    const known = forms.get(message);
    if (known) return known;
    const text = dictionary?.[message] ?? withContext.get(message) ?? message;
    const found = text.split(" | ");
    forms.set(message, found);
    return found;
  };
  const formOf = (message: string, { count }: Values = {}) => {
    const known = formsOf(message);
    const last = known[known.length - 1] ?? message;
    if (known.length === 1 || typeof count !== "number") return last;
    if (count === 0 && known.length === 3) return known[0] ?? last;
    return plurals[spoken].select(count) === "one" ? (known[known.length - 2] ?? last) : last;
  };
  const t = (message: string, values?: Values) => {
    if (!values) return formOf(message);
    const form = formOf(keyOf(message, values), values);
    const template = templates.get(form) ?? form.split(gap);
    templates.set(form, template);
    return filled(template, written(values));
  };
  return { t, formOf };
}

const keyOf = (message: string, { context }: Values): string =>
  context === undefined ? message : msg(message as "", { context: String(context) });

const translators = new Map<Language, Translator>();

/** English, too, where the German sentences could not be fetched. */
export function translatorIn(wanted: Language): Translator {
  const spoken = dictionaryOf(wanted) ? wanted : "en";
  const translator = translators.get(spoken) ?? translatorOf(spoken);
  translators.set(spoken, translator);
  return translator;
}

/** The language of everything in it. */
export const LanguageContext = createContext<Language | undefined>(undefined);

/** Translates into the language of the reader; the component is drawn again when that changes. */
export const useT = (): Translate => translatorIn(use(LanguageContext) ?? language()).t;

/** Translates sentences outside components. */
export const t: Translate = (message, values) => translatorIn(language()).t(message, values);
