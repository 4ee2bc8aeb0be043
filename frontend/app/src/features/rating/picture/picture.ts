import type { GapSection } from "../view";
import type { Captions } from "./captions";
import type { Colours } from "./colours";
import { margin, pictureX, width, wrap, write, xml } from "./pen";
import { ring, rowOf } from "./row";

/**
 * The chart as a picture that stands alone: its heading, every row, its legend.
 *
 * @param fonts CSS that brings the faces along; empty where the reader's own will do
 */
export function pictureOf(sections: GapSection[], say: Captions, of: Colours, fonts = ""): string {
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
      write(String(value), pictureX(value), y, {
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
    `<rect x="${pictureX(10) - 1.5}" y="${begin}" width="3" height="${y - begin}" rx="1" fill="${of("--you")}"/>`,
  );
  y += 40;
  const compared = sections.some(({ rows }) => rows.some(({ block }) => block?.change));
  parts.push(legend(y, say, of, compared));
  if (compared) y += 26;
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

function legend(y: number, { legend: texts }: Captions, of: Colours, compared: boolean): string {
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
    compared ? ring(margin + 3, y + 21, of) + write(texts.earlier, margin + 14, y + 26, look) : "",
  ].join("");
}
