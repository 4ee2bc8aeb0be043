import { language } from "./language";

/** Holds a text in both languages, or in that of its author alone. */
type Text = { own?: string; en?: string; de?: string };

/** A text in the reader's language, or as its author wrote it. */
export const inLanguage = (text: Text): string =>
  text.own ?? text[language()] ?? text.en ?? text.de ?? "";
