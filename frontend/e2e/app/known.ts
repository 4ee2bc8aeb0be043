/** Holds the answers by block: rows are people, columns are items; 0 is "can't say". */
export type Given = { team: number[][]; smaller: number[][]; manager: number[][] };

const k = 4;

const ratings = (people: number[][], item: number) =>
  people.map((person) => person[item] ?? 0).filter((rating) => rating > 0);

/**
 * The ratings that stand in a block, by the release rules for two blocks of k or more invited: whoever stays below k joins
 * Smaller groups.
 */
export function blockOf({ team, smaller }: Given, item: number, key: string): number[] | undefined {
  const [ofTeam, ofSmaller] = [ratings(team, item), ratings(smaller, item)];
  const all = [...ofTeam, ...ofSmaller];
  if (key === "total" || (key === "smaller" && ofTeam.length < k)) return all;
  return key === "smaller" ? ofSmaller : ofTeam.length < k ? undefined : ofTeam;
}

const keys = ["total", "team", "smaller"] as const;

/** The blocks of an item that may be shown, in their order. */
export const shownOf = (given: Given, item: number) =>
  keys.flatMap((key) => {
    const numbers = blockOf(given, item, key);
    return numbers ? [{ key, numbers }] : [];
  });

/** Ten times the mean, halves up, in whole numbers. */
const tenths = (numbers: number[]) => {
  const sum = numbers.reduce((all, one) => all + one, 0);
  return Math.floor((20 * sum + numbers.length) / (2 * numbers.length));
};

const written = (value: number) => `${Math.floor(value / 10)}.${value % 10}`;

/** The mean with its one decimal. */
export const decimal = (numbers: number[]) => written(tenths(numbers));

/** Others minus own, with its sign. */
export function distanceOf(numbers: number[], own: number): string {
  const distance = tenths(numbers) - 10 * own;
  const sign = distance > 0 ? "+" : distance < 0 ? "−" : "";
  return sign + written(Math.abs(distance));
}

const within = (numbers: number[], from: number, to: number) =>
  String(numbers.filter((one) => one >= from && one <= to).length);

/** The cells of a row: own, mean, distance, n, three bands. */
export const shown = (numbers: number[], own: number): string[] => [
  String(own),
  decimal(numbers),
  distanceOf(numbers, own),
  String(numbers.length),
  within(numbers, 1, 4),
  within(numbers, 5, 7),
  within(numbers, 8, 10),
];

/** Returns the label of some answers beside one's own, whatever others say. */
export function labelAlone(numbers: number[], own: number): string {
  const distance = tenths(numbers) - 10 * own;
  return distance <= -20 ? "Blind spots" : distance >= 20 ? "Hidden strengths" : "Aligned";
}

/** The heading that an item stands under. */
export function labelOf(given: Given, item: number, own: number, key: string): string {
  const label = labelAlone(blockOf(given, item, key) ?? [], own);
  if (label !== "Aligned" || key !== "total") return label;
  const team = blockOf(given, item, "team");
  const smaller = blockOf(given, item, "smaller");
  const apart = team && smaller ? Math.abs(tenths(team) - tenths(smaller)) : 0;
  return apart >= 20 ? "Groups disagree" : label;
}
