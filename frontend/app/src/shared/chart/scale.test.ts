import { describe, expect, it } from "vitest";
import { bandsOf, xOf } from "./scale";

describe("the scale", () => {
  it("always runs from 1 to 10", () => {
    expect(xOf(1)).toBe(0);
    expect(xOf(10)).toBe(100);
    expect(xOf(6.6)).toBeCloseTo(62.22, 2);
  });
});

describe("the bands", () => {
  const bands = bandsOf({ n: 12, bands: { low: 2, middle: 5, high: 5 } });

  it("meet half-way between 4 and 5 and between 7 and 8, and end at the ten", () => {
    expect(bands.map(({ x }) => Number(x.toFixed(2)))).toEqual([0, 38.89, 72.22]);
    const [low, middle, high] = bands;
    expect((low?.x ?? 0) + (low?.width ?? 0)).toBeLessThan(middle?.x ?? 0);
    expect((high?.x ?? 0) + (high?.width ?? 0)).toBeLessThanOrEqual(100);
  });

  it("are darker with more of the answers, and never too dark for ink on them", () => {
    expect(bands[0]?.opacity).toBeCloseTo(0.133, 3);
    expect(bands[1]?.opacity).toBeGreaterThan(bands[0]?.opacity ?? 1);
    expect(bandsOf({ n: 4, bands: { low: 0, middle: 0, high: 4 } }).map((b) => b.opacity)).toEqual([
      0, 0, 0.45,
    ]);
  });
});
