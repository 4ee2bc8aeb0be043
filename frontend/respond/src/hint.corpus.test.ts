import { appendFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findHint } from "./hint";
import * as corpus from "./hint.corpus";

const quote = ([language, text]: (typeof corpus.flagged)[number]) =>
  findHint(text, { names: corpus.names, lead: "Ines Falk", expected: language, kept: [] })?.quote;

describe("the wording hint", () => {
  it.each(corpus.flagged)("(%s) finds in %j %j", (...sentence) => {
    expect(quote(sentence)).toBe(sentence[2]);
  });

  it.each(corpus.left)("(%s) leaves %j alone", (...sentence) => {
    expect(quote(sentence)).toBeUndefined();
  });

  it.each(corpus.missed)("(%s) does not see through %j, and that is known", (...sentence) => {
    expect(quote(sentence)).toBeUndefined();
  });

  it.each(corpus.falseAlarms)("(%s) mentions in %j %j, and that is known", (...sentence) => {
    expect(quote(sentence)).toBe(sentence[2]);
  });

  it.each(["en", "de"] as const)("in %s is right about what it says and finds most", (language) => {
    const of = (cases: typeof corpus.flagged) => cases.filter(([form]) => form === language).length;
    const found = of(corpus.flagged);
    const precision = found / (found + of(corpus.falseAlarms));
    const recall = found / (found + of(corpus.missed));
    const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
    const sentences = found + of(corpus.left) + of(corpus.missed) + of(corpus.falseAlarms);
    const row = `| Wording hint, ${language} | ${sentences} | precision ${percent(precision)} | recall ${percent(recall)} |\n`;
    process.stdout.write(row);
    if (process.env.TENWARD_FIGURES) appendFileSync(process.env.TENWARD_FIGURES, row);
    expect(precision).toBeGreaterThan(0.75);
    expect(recall).toBeGreaterThan(0.75);
  });
});
