/** The arithmetic of guessing; every function is checked against known values in `stats.test.ts`. */

/**
 * Computes the distribution of correct attributions if m comments are matched at random with m of n
 * authors.
 * @returns the probability of 0, 1, ... m (inclusion and exclusion over partial matchings)
 */
export function luck(n: number, m = n): number[] {
  const hits = [1];
  for (let k = 1; k <= m; k++) {
    hits.push(((hits[k - 1] ?? 0) * (m - k + 1)) / (k * (n - k + 1)));
  }
  return hits.map((_, j) => {
    let [sum, choose] = [0, 1];
    for (let k = j; k <= m; k++) {
      sum += (k - j) % 2 ? -choose * (hits[k] ?? 0) : choose * (hits[k] ?? 0);
      choose = (choose * (k + 1)) / (k + 1 - j);
    }
    return Math.max(0, sum);
  });
}

/** Less likely results are cut off, so that hundreds of surveys are quick to add up. */
const NEVER = 1e-40;

function add(a: number[], b: number[]): number[] {
  const sum = new Array<number>(a.length + b.length - 1).fill(0);
  for (const [i, p] of a.entries()) {
    for (const [j, q] of b.entries()) sum[i + j] = (sum[i + j] ?? 0) + p * q;
  }
  while ((sum.at(-1) ?? 1) < NEVER) sum.pop();
  return sum;
}

/** The probability of each sum of independent counts. */
export const sumOf = (counts: number[][]): number[] => counts.reduce(add, [1]);

export const atLeast = (total: number, chances: number[]): number =>
  Math.min(
    1,
    chances.slice(total).reduce((p, q) => p + q, 0),
  );

/** Spearman's rho of a permutation of 0, 1, ... n - 1 with the identity. */
export function rho(permutation: number[]): number {
  const n = permutation.length;
  const squares = permutation.reduce((sum, to, from) => sum + (to - from) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

/** Two-sided p-value of many independent rhos, whose variance by chance is 1 / (n - 1) each. */
export function correlated(rhos: { n: number; rho: number }[]): number {
  if (rhos.length === 0) return 1;
  const z = rhos.reduce((sum, { n, rho }) => sum + rho * Math.sqrt(n - 1), 0);
  return erfc(Math.abs(z) / Math.sqrt(2 * rhos.length));
}

/** Numerical Recipes, erfcc; its relative error is below 1.2e-7 everywhere. */
export function erfc(x: number): number {
  const t = 1 / (1 + x / 2);
  const terms = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398,
    1.48851587, -0.82215223, 0.17087277,
  ];
  return t * Math.exp(-x * x + terms.reduceRight((sum, term) => sum * t + term, 0));
}

/** Holm's p-values: each may be compared with the error allowed to the whole family. */
export function holm(pValues: number[]): number[] {
  const order = pValues.map((p, i) => ({ p, i })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(pValues.length);
  let least = 0;
  for (const [rank, { p, i }] of order.entries()) {
    least = Math.max(least, Math.min(1, p * (pValues.length - rank)));
    adjusted[i] = least;
  }
  return adjusted;
}

/** Wilson's interval of a share, at 95 %. */
export function interval(right: number, of: number): [number, number] {
  const z2 = 1.959964 ** 2;
  const share = right / of;
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of);
  const spread =
    (Math.sqrt(z2) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))) / (1 + z2 / of);
  return [Math.max(0, middle - spread), Math.min(1, middle + spread)];
}
