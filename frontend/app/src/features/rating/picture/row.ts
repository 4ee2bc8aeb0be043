import { bandsOf, ticks } from "../../../shared/chart";
import { formatNumber } from "../../../shared/i18n";
import type { SignKind } from "../../../shared/ui";
import type { GapBlock } from "../types";
import { blockOf, everyone, type GapEntry } from "../view";
import type { Captions } from "./captions";
import type { Colours } from "./colours";
import { left, margin, pictureX, right, width, wrap, write } from "./pen";
import { sign } from "./signs";

/** Draws a ring at the earlier rating of the same people. */
export const ring = (x: number, y: number, of: Colours) =>
  `<circle data-then="" cx="${x}" cy="${y}" r="5" fill="none" stroke="${of("--others")}" stroke-width="2" stroke-dasharray="3 2"/>`;

/** One item: its name, the two sides on the scale, the distance. */
export function rowOf(row: GapEntry, from: number, say: Captions, of: Colours) {
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
      formatNumber(count),
      left + (x + share / 2) * wide,
      middle + 26,
      { size: 12.5, fill: of("--ink-3"), anchor: "middle" },
    )}`;
  });
  const lines = ticks.map(
    (tick) =>
      `<line x1="${pictureX(tick)}" x2="${pictureX(tick)}" y1="${middle - 12}" y2="${middle + 12}" stroke="${of("--surface")}" opacity=".55"/>`,
  );
  return rects.concat(lines).join("");
}

function marks(
  row: GapEntry,
  block: GapBlock,
  middle: number,
  near: boolean,
  say: Captions,
  of: Colours,
) {
  const self = row.item.self?.rating;
  const others = pictureX(block.mean);
  const upper = self === undefined ? block.mean : Math.max(self, block.mean);
  const above = self === undefined || block.mean >= self;
  const value = (text: string, x: number, after: boolean, weight: number) =>
    write(text, x + (after ? 14 : -14), middle + 5, {
      size: 14,
      weight,
      fill: of("--ink"),
      anchor: after ? "start" : "end",
    });
  const start = Math.min(pictureX(upper) + 44, pictureX(10));
  const parts = [
    `<line x1="${start}" x2="${pictureX(10)}" y1="${middle}" y2="${middle}" stroke="${of("--ink-2")}" stroke-width="1.5" stroke-dasharray="0 5" stroke-linecap="round"/>`,
  ];
  if (self !== undefined) {
    const you = pictureX(self);
    parts.push(
      `<line x1="${you}" x2="${others}" y1="${middle}" y2="${middle}" stroke="${of(near ? "--ink-3" : "--ink")}" stroke-width="3"/>`,
      `<rect x="${you - 3.5}" y="${middle - 12}" width="7" height="24" rx="2" fill="${of("--you")}" stroke="${of("--you-edge")}" stroke-width="1.5"/>`,
      value(String(self), you, !above, 450),
    );
  }
  if (block.change) parts.push(ring(pictureX(block.change.mean), middle - 12, of));
  parts.push(
    `<circle cx="${others}" cy="${middle}" r="8" fill="${of("--others")}" stroke="${of("--surface")}" stroke-width="2"/>`,
    value(say.mean(block.mean), others, above, 650),
  );
  return parts.join("");
}

function apart({ item }: GapEntry, middle: number, say: Captions, of: Colours): string {
  const lower = item.disagreement && blockOf(item, item.disagreement.lower);
  const higher = item.disagreement && blockOf(item, item.disagreement.higher);
  if (!lower || !higher) return "";
  const y = middle - 26;
  const line = (x1: number, x2: number, y1: number, y2: number) =>
    `<line x1="${x1}" x2="${x2}" y1="${y1}" y2="${y2}" stroke="${of("--ink-2")}" stroke-width="1.5"/>`;
  const end = (block: GapBlock) =>
    line(pictureX(block.mean), pictureX(block.mean), y, middle - 12) +
    sign(
      (block.kind ?? "smaller") as SignKind,
      say.spare(block.launchGroupId ?? ""),
      pictureX(block.mean),
      y,
      of,
    );
  return line(pictureX(lower.mean), pictureX(higher.mean), y, y) + end(lower) + end(higher);
}
