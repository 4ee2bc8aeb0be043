import { language } from "../../shared/i18n";
import type { Template } from "./types";

type Text = Template["title"];

/** A text in the reader's language, or as its author wrote it. */
export const inLanguage = (text: Text): string =>
  text.own ?? text[language()] ?? text.en ?? text.de ?? "";

/** Whether a lead's title is still the one that a template brought along, in whichever language. */
export const isTitleOf = (title: string, template: Template | undefined): boolean =>
  template !== undefined && Object.values(template.title).includes(title);
