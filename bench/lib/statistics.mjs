/** The middle one, or the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How many times the smallest the largest is; 1 when all are the same. */
export function spread(values) {
  const least = Math.min(...values);
  const most = Math.max(...values);
  return most === least ? 1 : most / least;
}

/** By nearest rank: the smallest value that `share` of all values do not exceed. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/** Above this, rounds of one try differ so much that their median says nothing. */
export const WIDEST = 1.5;

/**
 * @param {number[]} values one per round
 * @param {{ atLeast: number } | { atMost: number }} limit
 * @param {boolean} exact a size or a bound of its own, no ratio: it is told when all rounds are on one side, whatever their spread
 */
export function judge(values, limit, exact = false) {
  const middle = median(values);
  const width = spread(values);
  const holds = (value) => ("atLeast" in limit ? value >= limit.atLeast : value <= limit.atMost);
  const agree = exact ? new Set(values.map(holds)).size === 1 : width <= WIDEST;
  const verdict = !agree ? "INCONCLUSIVE" : holds(middle) ? "PASS" : "FAIL";
  return { median: middle, spread: width, verdict };
}

/** 0 when everything passed, 1 when something failed, 2 when something could not be told. */
export function exitCode(verdicts) {
  if (verdicts.includes("FAIL")) {
    return 1;
  }
  return verdicts.length === 0 || verdicts.includes("INCONCLUSIVE") ? 2 : 0;
}
