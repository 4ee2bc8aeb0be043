const half = 18;
const isNegative = (id: string, at: number) => (id[at] ?? "") >= "8";

/**
 * The order of ids on the server: Java compares the halves of a UUID as signed numbers, so that those that begin with 8 to f
 * come first.
 *
 * @see https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/UUID.html#compareTo(java.util.UUID)
 */
export function compareIds(one: string, other: string): number {
  if (one === other) return 0;
  const at = one.slice(0, half) === other.slice(0, half) ? half + 1 : 0;
  const first = isNegative(one, at);
  return first === isNegative(other, at) ? (one < other ? -1 : 1) : first ? -1 : 1;
}

/** As `Arrangement.free` on the server counts: the last 32 bits XOR a number. */
export const counted = (id: string, number: number): string =>
  id.slice(0, -8) +
  ((Number.parseInt(id.slice(-8), 16) ^ number) >>> 0).toString(16).padStart(8, "0");

export const firstOf = (ids: readonly string[]): string =>
  ids.reduce((first, id) => (compareIds(id, first) < 0 ? id : first));
