import { language } from "../../shared/i18n";
import type { Template } from "./types";

/** A text in the reader's language, or as its author wrote it. */
export const inLanguage = (text: Template["title"]): string =>
  text.own ?? text[language()] ?? text.en ?? text.de ?? "";
