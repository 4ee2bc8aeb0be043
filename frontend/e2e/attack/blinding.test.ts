import { expect, it } from "vitest";
import { type Factor, joinByBlinding, repeated } from "./evidence/blinding";
import { type Author, markOf } from "./survey";

const people = ["a", "b", "c"].map((sign) => ({ comment: sign.repeat(20) }) as Author);

/** Makes the factors of everyone with everyone: the true ones as given, the others random. */
const factors = (...ours: bigint[]): Factor[] =>
  people.flatMap((writer, i) =>
    people.map((author, j) => ({
      writer,
      author,
      factor: (i === j && ours[i]) || 2n ** 2000n + BigInt(3 * i + j),
    })),
  );

const right = (all: Factor[]) => {
  const joined = joinByBlinding(all, repeated(all));
  return people.filter((person) => joined.get(markOf(person.comment)) === person).length;
};

it("joins ballots whose blinding factors come twice, or are small", () => {
  const large = 2n ** 2040n;
  expect(repeated(factors(large, large)).size).toBe(1);
  expect(right(factors(large, large, large))).toBe(3);
  expect(right(factors(5n, 6n, 7n))).toBe(3);
  expect(repeated(factors(large, large + 1n, large + 2n)).size).toBe(0);
  // Whoever is left over.
  expect(right(factors(large, large + 1n, large + 2n))).toBe(1);
});
