/** English, German. The build packs all of them, see `build/texts.ts`. */
export type Text = readonly [en: string, de: string];

export const wording = (text: Text, language: 0 | 1): string => text[language];
