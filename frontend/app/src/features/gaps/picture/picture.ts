import { bandsOf, ticks, xOf } from "../../../shared/scale";
import type { SignKind } from "../../../shared/ui";
import type { GapBlock } from "../types";
import { blockOf, everyone, type Row, type Section } from "../view";
import type { Colours } from "./colours";
import { sign } from "./signs";

/** All that is written in the picture, in the reader's language. */
export type Captions = {
  heading: string;
  lede: string;
  from: string;
  legend: { you: string; others: string; bands: string; way: string };
  kind: (kind: Section["kind"]) => string;
  item: (row: Row) => string;
  why: (row: Row) => string;
  mean: (value: number) => string;
  distance: (value: number) => string;
  n: (n: number) => string;
  spare: (id: string) => number;
};

/** Pixels of a picture that fits a slide and a document. */
const width = 1200;
const margin = 48;
const left = 400;
const right = width - margin - 92;
const at = (value: number) => left + (xOf(value) / 100) * (right - left);

/** A text as XML takes it: nothing is read as markup, and what XML 1.0 does not allow is a blank. */
const xml = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cs}\p{Cn}]/gu, " ")
    .replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

type Look = { size: number; weight?: number; fill: string; anchor?: "start" | "middle" | "end" };

const write = (
  text: string,
  x: number,
  y: number,
  { size, weight = 400, fill, anchor = "start" }: Look,
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

/**
 * The chart as a picture that stands alone: its heading, every row, its legend.
 *
 * @param fonts CSS that brings the faces along; empty where the reader's own will do
 */
export function pictureOf(sections: Section[], say: Captions, of: Colours, fonts = ""): string {
  const ink = of("--ink");
  const quiet = of("--ink-3");
  const parts: string[] = [];
  let y = margin + 26;
  for (const line of wrap(say.heading, 56)) {
    parts.push(write(line, margin, y, { size: 34, weight: 600, fill: ink }));
    y += 40;
  }
  for (const line of wrap(say.lede, 110)) {
    parts.push(write(line, margin, y, { size: 17, fill: of("--ink-2") }));
    y += 25;
  }
  parts.push(write(say.from, margin, y + 4, { size: 14, fill: quiet }));
  y += 52;
  for (let value = 1; value <= 10; value++) {
    const ten = value === 10;
    parts.push(
      write(String(value), at(value), y, {
        size: ten ? 17 : 13,
        weight: ten ? 700 : 400,
        fill: ten ? ink : quiet,
        anchor: "middle",
      }),
    );
  }
  const begin = y + 12;
  y += 8;
  for (const { kind, rows } of sections) {
    y += 44;
    parts.push(write(say.kind(kind), margin, y, { size: 21, weight: 600, fill: ink }));
    y += 14;
    for (const row of rows) {
      const drawn = rowOf(row, y, say, of);
      parts.push(drawn.svg);
      y += drawn.height;
    }
  }
  parts.push(
    `<rect x="${at(10) - 1.5}" y="${begin}" width="3" height="${y - begin}" rx="1" fill="${of("--you")}"/>`,
  );
  y += 40;
  parts.push(legend(y, say, of));
  const height = y + margin - 8;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="'Instrument Sans Variable', 'Instrument Sans', system-ui, sans-serif">`,
    `<title>${xml(say.heading)}</title><desc>${xml(`${say.lede} ${say.from}`)}</desc>`,
    fonts && `<style>${fonts}</style>`,
    `<rect width="${width}" height="${height}" fill="${of("--paper")}"/>`,
    ...parts,
    "</svg>",
  ].join("");
}

function rowOf(row: Row, from: number, say: Captions, of: Colours) {
  const { item, block, distance } = row;
  const pair = block?.key === everyone && item.disagreement ? 18 : 0;
  const names = wrap(say.item(row), 42);
  const height = Math.max(60 + pair, names.length * 20 + 20);
  const middle = from + pair + (height - pair) / 2 - 4;
  const near = Math.abs(distance ?? 0) < 2;
  const parts = [
    `<line x1="${margin}" x2="${width - margin}" y1="${from}" y2="${from}" stroke="${of("--line")}"/>`,
    ...names.map((line, i) =>
      write(line, margin, middle + 5 + (i - (names.length - 1) / 2) * 20, {
        size: 15.5,
        fill: of("--ink"),
      }),
    ),
  ];
  if (!block) {
    parts.push(write(say.why(row), left, middle + 5, { size: 14, fill: of("--ink-2") }));
  } else {
    parts.push(bands(block, middle, of), marks(row, block, middle, near, say, of));
    if (pair) parts.push(apart(row, middle, say, of));
    parts.push(
      write(say.n(block.n), width - margin, middle + 24, {
        size: 12.5,
        fill: of("--ink-3"),
        anchor: "end",
      }),
    );
  }
  if (distance !== undefined) {
    parts.push(
      write(say.distance(distance), width - margin, middle + 6, {
        size: 21,
        weight: near ? 450 : 600,
        fill: of(near ? "--ink-2" : "--ink"),
        anchor: "end",
      }),
    );
  }
  return { svg: parts.join(""), height };
}

function bands(block: GapBlock, middle: number, of: Colours): string {
  const wide = (right - left) / 100;
  const rects = bandsOf(block).map(({ x, width: share, opacity, count }) => {
    const place = `x="${left + x * wide}" y="${middle - 12}" width="${share * wide}" height="24" rx="2"`;
    return `<rect ${place} fill="${of("--band-floor")}"/><rect ${place} fill="${of("--band")}" opacity="${opacity}"/>${write(
      String(count),
      left + (x + share / 2) * wide,
      middle + 26,
      { size: 12.5, fill: of("--ink-3"), anchor: "middle" },
    )}`;
  });
  const lines = ticks.map(
    (tick) =>
      `<line x1="${at(tick)}" x2="${at(tick)}" y1="${middle - 12}" y2="${middle + 12}" stroke="${of("--surface")}" opacity=".55"/>`,
  );
  return rects.concat(lines).join("");
}

function marks(
  row: Row,
  block: GapBlock,
  middle: number,
  near: boolean,
  say: Captions,
  of: Colours,
) {
  const self = row.item.self?.rating;
  const others = at(block.mean);
  const upper = self === undefined ? block.mean : Math.max(self, block.mean);
  const above = self === undefined || block.mean >= self;
  const value = (text: string, x: number, after: boolean, weight: number) =>
    write(text, x + (after ? 14 : -14), middle + 5, {
      size: 14,
      weight,
      fill: of("--ink"),
      anchor: after ? "start" : "end",
    });
  const start = Math.min(at(upper) + 44, at(10));
  const parts = [
    `<line x1="${start}" x2="${at(10)}" y1="${middle}" y2="${middle}" stroke="${of("--ink-2")}" stroke-width="1.5" stroke-dasharray="0 5" stroke-linecap="round"/>`,
  ];
  if (self !== undefined) {
    const you = at(self);
    parts.push(
      `<line x1="${you}" x2="${others}" y1="${middle}" y2="${middle}" stroke="${of(near ? "--ink-3" : "--ink")}" stroke-width="3"/>`,
      `<rect x="${you - 3.5}" y="${middle - 12}" width="7" height="24" rx="2" fill="${of("--you")}" stroke="${of("--you-edge")}" stroke-width="1.5"/>`,
      value(String(self), you, !above, 450),
    );
  }
  parts.push(
    `<circle cx="${others}" cy="${middle}" r="8" fill="${of("--others")}" stroke="${of("--surface")}" stroke-width="2"/>`,
    value(say.mean(block.mean), others, above, 650),
  );
  return parts.join("");
}

function apart({ item }: Row, middle: number, say: Captions, of: Colours): string {
  const lower = item.disagreement && blockOf(item, item.disagreement.lower);
  const higher = item.disagreement && blockOf(item, item.disagreement.higher);
  if (!lower || !higher) return "";
  const y = middle - 26;
  const line = (x1: number, x2: number, y1: number, y2: number) =>
    `<line x1="${x1}" x2="${x2}" y1="${y1}" y2="${y2}" stroke="${of("--ink-2")}" stroke-width="1.5"/>`;
  const end = (block: GapBlock) =>
    line(at(block.mean), at(block.mean), y, middle - 12) +
    sign(
      (block.kind ?? "smaller") as SignKind,
      say.spare(block.launchGroupId ?? ""),
      at(block.mean),
      y,
      of,
    );
  return line(at(lower.mean), at(higher.mean), y, y) + end(lower) + end(higher);
}

function legend(y: number, { legend: texts }: Captions, of: Colours): string {
  const look = { size: 14, fill: of("--ink-2") };
  return [
    `<rect x="${margin}" y="${y - 11}" width="6" height="13" rx="1.5" fill="${of("--you")}" stroke="${of("--you-edge")}"/>`,
    write(texts.you, margin + 14, y, look),
    `<circle cx="${margin + 86}" cy="${y - 5}" r="6" fill="${of("--others")}"/>`,
    write(texts.others, margin + 98, y, look),
    [0.2, 0.42]
      .map(
        (opacity, i) =>
          `<rect x="${margin + 300 + i * 16}" y="${y - 11}" width="14" height="13" rx="2" fill="${of("--band")}" opacity="${opacity}"/>`,
      )
      .join(""),
    write(texts.bands, margin + 338, y, look),
    `<line x1="${margin + 730}" x2="${margin + 756}" y1="${y - 5}" y2="${y - 5}" stroke="${of("--ink-2")}" stroke-width="1.5" stroke-dasharray="0 5" stroke-linecap="round"/><rect x="${margin + 758}" y="${y - 12}" width="3" height="14" fill="${of("--you")}"/>`,
    write(texts.way, margin + 768, y, look),
  ].join("");
}
