import type { Template } from "./types";

/**
 * Tells whether a lead's title is still the one that a template brought along, in whichever
 * language.
 */
export const isTitleOf = (title: string, template: Template | undefined): boolean =>
  template !== undefined && Object.values(template.title).includes(title);
