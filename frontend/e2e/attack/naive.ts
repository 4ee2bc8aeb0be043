/** Holds one person's answer. */
export interface Answer {
  rating: number;
  words?: string;
}

/** A mean, to one decimal, and of whom: a lead knows whom they asked. */
export interface Figure {
  people: string[];
  mean: number;
  words: string[];
}

/**
 * Publishes as a tool does whose only rule is k answers.
 * @param blocks names of those who were asked together
 */
export function published(blocks: string[][], answers: Map<string, Answer>, k: number): Figure[] {
  return blocks
    .filter((people) => people.length >= k)
    .map((people) => {
      const said = people.flatMap((person) => answers.get(person) ?? []);
      const sum = said.reduce((total, { rating }) => total + rating, 0);
      const mean = Number((sum / people.length).toFixed(1));
      return { people, mean, words: said.flatMap(({ words }) => words ?? []).sort() };
    });
}

/** Whatever is nearer to zero is what is left of one after divisions. */
const ROUNDED = 1e-9;

/**
 * Gaussian elimination of everybody else: what is left concerns this person alone. A mean of fewer than ten gives their sum.
 *
 * @returns nothing where other ratings would have the same means
 */
export function ratingOf(victim: string, figures: Figure[]): number | undefined {
  const others = new Set(figures.flatMap(({ people }) => people));
  others.delete(victim);
  let rows = figures.map(({ people, mean }) => [
    ...[...others, victim].map((person) => Number(people.includes(person))),
    Math.round(mean * people.length),
  ]);
  for (let column = 0; column < others.size; column++) {
    const at = (row: number[]) => row[column] ?? 0;
    const pivot = rows.find((row) => Math.abs(at(row)) > ROUNDED);
    if (!pivot) continue;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => row.map((value, i) => value - ((pivot[i] ?? 0) * at(row)) / at(pivot)));
  }
  const [times = 0, sum = 0] = rows
    .map((row) => row.slice(-2))
    .find(([factor = 0]) => Math.abs(factor) > ROUNDED) ?? [0];
  return times === 0 ? undefined : Math.round(sum / times);
}
