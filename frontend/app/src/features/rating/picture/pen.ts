import { xOf } from "../../../shared/chart";

/** Pixels of a picture that fits a slide and a document. */
export const width = 1200;
export const margin = 48;
export const left = 400;
export const right = width - margin - 92;
export const pictureX = (value: number) => left + (xOf(value) / 100) * (right - left);

/** A text as XML takes it: nothing is read as markup, and what XML 1.0 does not allow is a blank. */
export const xml = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cs}\p{Cn}]/gu, " ")
    .replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

type TextStyle = {
  size: number;
  weight?: number;
  fill: string;
  anchor?: "start" | "middle" | "end";
};

export const write = (
  text: string,
  x: number,
  y: number,
  { size, weight = 400, fill, anchor = "start" }: TextStyle,
) =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${xml(text)}</text>`;

/** Wrapped by a rough width of letters; there is no page to measure on. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
