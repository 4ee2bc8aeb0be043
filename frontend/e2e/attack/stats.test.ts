import { describe, expect, it } from "vitest";
import { atLeast, correlated, erfc, holm, interval, luck, rho, sumOf } from "./stats";

describe("guessing", () => {
  it("matches the fixed points of all permutations", () => {
    // 24 permutations of 4: 9 without a fixed point, 8 with one, 6 with two, 1 with four.
    luck(4).forEach((p, j) => {
      expect(p * 24).toBeCloseTo([9, 8, 6, 0, 1][j] ?? -1, 12);
    });
  });

  it("matches the injections of a part", () => {
    // Two comments among three authors, of which the first two are meant: 3 of 6 hit none, 2 one, 1 both.
    luck(3, 2).forEach((p, j) => {
      expect(p * 6).toBeCloseTo([3, 2, 1][j] ?? -1, 12);
    });
  });

  it.each([
    [10, 10],
    [30, 30],
    [30, 14],
  ])("is right m/n times on average, for n = %i, m = %i", (n, m) => {
    const chances = luck(n, m);
    expect(chances.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
    expect(chances.reduce((sum, p, j) => sum + p * j, 0)).toBeCloseTo(m / n, 10);
  });

  it("adds up like independent surveys", () => {
    const coin = [0.5, 0.5];
    expect(atLeast(3, sumOf([coin, coin, coin]))).toBeCloseTo(1 / 8, 12);
    expect(atLeast(0, coin)).toBeCloseTo(1, 12);
    expect(atLeast(4, sumOf([coin, coin, coin]))).toBe(0);
    // 200 surveys of ten: like Poisson(200), whose 99.9th percentile is 245.
    const surveys = sumOf(new Array(200).fill(luck(10)));
    expect(atLeast(245, surveys)).toBeGreaterThan(0.0005);
    expect(atLeast(246, surveys)).toBeLessThan(0.0015);
  });
});

describe("an order", () => {
  it("correlates with itself, with its reverse, and with nothing", () => {
    expect(rho([0, 1, 2, 3, 4])).toBe(1);
    expect(rho([4, 3, 2, 1, 0])).toBe(-1);
    // Sum of squares 8 for n = 5: 1 - 48 / 120.
    expect(rho([1, 0, 4, 3, 2])).toBeCloseTo(0.5, 12);
  });

  it("has the p-value of the normal distribution", () => {
    expect(erfc(0)).toBeCloseTo(1, 6);
    expect(erfc(1.959964 / Math.SQRT2)).toBeCloseTo(0.05, 6);
    expect(erfc(3.290527 / Math.SQRT2)).toBeCloseTo(0.001, 7);
    expect(correlated([{ n: 10, rho: 0 }])).toBeCloseTo(1, 6);
    expect(correlated(new Array(4).fill({ n: 10, rho: 1.959964 / 6 }))).toBeCloseTo(0.05, 6);
    expect(correlated([])).toBe(1);
  });
});

describe("many attacks at once", () => {
  it("is corrected as Holm (1979) says", () => {
    const adjusted = [0.03, 0.06, 0.06, 0.02];
    holm([0.01, 0.04, 0.03, 0.005]).forEach((p, i) => {
      expect(p).toBeCloseTo(adjusted[i] ?? -1, 12);
    });
    expect(holm([0.9, 0.8])).toEqual([1, 1]);
  });

  it("has Wilson's interval", () => {
    // 8 of 10: 0.490 to 0.943 (Wilson 1927, at 95 %).
    const [from, to] = interval(8, 10);
    expect(from).toBeCloseTo(0.4902, 4);
    expect(to).toBeCloseTo(0.9433, 4);
    expect(interval(0, 20)[0]).toBe(0);
  });
});
